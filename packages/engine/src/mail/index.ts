export { type Letter, type Mail, type MailConfig, openMail } from './mail.ts';
