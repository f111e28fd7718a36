/** Where the command line speaks to. */
export interface Output {
  readonly print: (text: string) => void;
  readonly error: (text: string) => void;
  /** A line that replaces the one before; '' clears it. Shown on a terminal only. */
  readonly progress: (text: string) => void;
}

/** stdout and stderr of this process. */
export function terminal(): Output {
  // A reader such as `head` may close the pipe early; that is no error of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  const shows = process.stderr.isTTY;
  return {
    print: (text) => process.stdout.write(`${text}\n`),
    error: (text) => process.stderr.write(`${text}\n`),
    progress: (text) => {
      if (shows) process.stderr.write(`\r\u001b[K${text}`);
    },
  };
}
