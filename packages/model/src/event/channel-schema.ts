import { z } from 'zod';
import { channels } from './channel.ts';

export const channelSchema = z.enum(channels);
