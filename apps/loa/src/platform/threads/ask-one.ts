import type { EventEmitter } from "node:events";

/**
 * Asks one question after another of a thread or a process that answers each with one message; `what` it makes stands in the
 * errors, `milliseconds` are for each answer. The program waits for an answer by this timer, and for nothing else.
 */
export function askerOf<Question, Answer>(
  answering: EventEmitter,
  send: (question: Question) => void,
  what: string,
  milliseconds: number,
): (question: Question) => Promise<Answer> {
  const gone = Promise.withResolvers<never>();
  gone.promise.catch(() => {});
  // Every one is heard: an error nobody listens to would end the program, and one comes of each question to the dead.
  answering.on("error", gone.reject);
  answering.once("exit", () => gone.reject(new Error(`${what} was not made: its maker ended`)));
  return (question) => {
    const { promise, resolve, reject } = Promise.withResolvers<Answer>();
    const late = () => reject(new Error(`${what} took longer than ${milliseconds} ms`));
    const timer = setTimeout(late, milliseconds);
    answering.once("message", resolve);
    send(question);
    return Promise.race([promise, gone.promise]).finally(() => {
      clearTimeout(timer);
      answering.off("message", resolve);
    });
  };
}
