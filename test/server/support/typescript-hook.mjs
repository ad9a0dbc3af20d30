// Lets a plain Node run the sources: they import each other as `.js`, as they will be once built.
import { registerHooks } from 'node:module';

registerHooks({
  resolve(specifier, context, nextResolve) {
    if (specifier.startsWith('.') && specifier.endsWith('.js') && !context.parentURL?.includes('/node_modules/')) {
      return nextResolve(specifier.replace(/js$/, 'ts'), context);
    }
    return nextResolve(specifier, context);
  },
});
