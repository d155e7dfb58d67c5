/**
 * Resolves at Ctrl-C or when the system asks the process to end. The second time ends it at once,
 * for those who cannot wait.
 */
export function untilToldToStop(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  let told = false;
  const hear = () => {
    if (told) process.exit(130);
    told = true;
    resolve();
  };
  process.on('SIGINT', hear);
  process.on('SIGTERM', hear);
  return promise;
}
