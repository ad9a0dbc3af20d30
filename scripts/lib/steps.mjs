// Runs steps in their order, two at a time where they let us.

/**
 * @template Result
 * @typedef {object} Step
 * @property {string} name
 * @property {readonly string[]} [after] steps that must have ended before
 * @property {boolean} [alone] true: nothing else runs beside it
 * @property {() => Promise<Result>} run
 */

/**
 * Runs all steps; a step's end is told as it comes. A step is never overtaken by one that wants to be alone.
 * @template Result
 * @param {readonly Step<Result>[]} steps
 * @param {{ slots: number, ended: (step: Step<Result>, result: Result) => void }} options
 */
export async function runSteps(steps, { slots, ended }) {
  const waiting = [...steps];
  const running = new Map();
  const isPending = (name) => running.has(name) || waiting.some((step) => step.name === name);

  const next = () => {
    const index = waiting.findIndex(({ after = [] }) => !after.some(isPending));
    const step = waiting[index];
    if (!step || running.size >= slots) return undefined;
    const isAlone = step.alone || [...running.values()].some(({ alone }) => alone);
    return isAlone && running.size > 0 ? undefined : waiting.splice(index, 1)[0];
  };

  while (waiting.length || running.size) {
    for (let step = next(); step; step = next()) {
      const current = step;
      const promise = current.run().then((result) => {
        running.delete(current.name);
        ended(current, result);
      });
      running.set(current.name, { alone: current.alone, promise });
    }
    if (running.size === 0) throw new Error(`These steps wait for each other: ${waiting.map(({ name }) => name)}`);
    await Promise.race([...running.values()].map(({ promise }) => promise));
  }
}
