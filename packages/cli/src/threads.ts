// Each statement of the embedded event store holds one of Node's four worker threads while it runs;
// with twice as many, reads, writes and files do not wait for each other. Read once, before first use.
process.env.UV_THREADPOOL_SIZE ??= '8';
