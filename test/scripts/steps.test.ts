import { describe, expect, it } from 'vitest';
import { runSteps } from '../../scripts/lib/steps.mjs';

interface Plan {
  readonly name: string;
  readonly after?: readonly string[];
  readonly alone?: boolean;
}

/** Runs steps that last a turn each, and tells which ran at the same time. */
async function companions(plans: readonly Plan[], slots = 2): Promise<string[]> {
  const running = new Set<string>();
  const seen: string[] = [];
  const steps = plans.map((plan) => ({
    ...plan,
    run: async () => {
      running.add(plan.name);
      await Promise.resolve();
      seen.push([...running].join('+'));
      await Promise.resolve();
      running.delete(plan.name);
    },
  }));
  await runSteps(steps, { slots, ended: () => undefined });
  return seen;
}

describe('runSteps', () => {
  it('runs two at a time', async () => {
    expect(await companions([{ name: 'a' }, { name: 'b' }])).toEqual(['a+b', 'a+b']);
    expect(await companions([{ name: 'a' }, { name: 'b' }], 1)).toEqual(['a', 'b']);
  });

  it('runs a step alone that wants to be', async () => {
    const seen = await companions([{ name: 'a' }, { name: 'b', alone: true }, { name: 'c' }]);
    expect(seen).toEqual(['a', 'b', 'c']);
  });

  it('waits for what a step needs, and fills the time with the next', async () => {
    const seen = await companions([{ name: 'a' }, { name: 'b', after: ['a'] }, { name: 'c' }]);
    expect(seen.slice(0, 2)).toEqual(['a+c', 'a+c']);
    expect(seen[2]).toContain('b');
  });

  it('does not wait for a step that is not part of the run', async () => {
    expect(await companions([{ name: 'b', after: ['build'] }])).toEqual(['b']);
  });

  it('tells every end with its result', async () => {
    const ends: string[] = [];
    const steps = ['a', 'b'].map((name) => ({ name, run: async () => name.toUpperCase() }));
    await runSteps(steps, { slots: 2, ended: ({ name }, result) => ends.push(`${name}=${result}`) });
    expect(ends).toEqual(['a=A', 'b=B']);
  });

  it('refuses steps that wait for each other', async () => {
    const circle = companions([
      { name: 'a', after: ['b'] },
      { name: 'b', after: ['a'] },
    ]);
    await expect(circle).rejects.toThrow('wait for each other: a,b');
  });
});
