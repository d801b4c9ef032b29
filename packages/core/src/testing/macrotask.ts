/** Resolves in a later turn of the event loop: everything that promises have pending by then has run. */
export const macrotask: () => Promise<void> =
  typeof setImmediate === 'function'
    ? () => new Promise((resolve) => void setImmediate(resolve))
    : () =>
        new Promise((resolve) => {
          const { port1, port2 } = new MessageChannel();
          const onmessage = () => {
            port1.close();
            resolve();
          };
          Object.assign(port1, { onmessage });
          port2.postMessage(0);
        });
