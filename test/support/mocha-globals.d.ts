// What Mocha puts on the page of an element test. Tests that run in Node import the same names from vitest.

interface MochaContext {
  skip(): never;
  timeout(ms: number): void;
}

type MochaBody = (this: MochaContext) => void | Promise<unknown>;

interface MochaBlock<Body> {
  (title: string, body: Body): void;
  only(title: string, body: Body): void;
  skip(title: string, body: Body): void;
}

declare const describe: MochaBlock<() => void>;
declare const it: MochaBlock<MochaBody>;
declare function before(body: MochaBody): void;
declare function after(body: MochaBody): void;
declare function beforeEach(body: MochaBody): void;
declare function afterEach(body: MochaBody): void;
