// Takes out of Lit what our code never asks for: ways around missing style sheets, hooks for polyfills, errors for those
// who write without types, features that no template or property of ours uses. Another version of Lit may be written in
// another way, and our code may come to need what is cut: both stop the build.

/** Of each file the pieces, and what in code of ours would need them. */
const cuts = {
  '@lit/reactive-element/css-tag.js': [
    // Every browser of our floor has constructable sheets.
    { piece: /\w+\.ShadowRoot&&.*?"replace"in CSSStyleSheet\.prototype/, instead: '!0' },
    { piece: /if\(this\._\$cssResult\$=!0,\w+!==\w+\)throw Error\("CSSResult is not .*?"\);/ },
    {
      piece: /\(t=>\{if\(!0===t\._\$cssResult\$\)return t\.cssText;.*?page security\."\)\}\)\(s\)/,
      instead: 's.cssText',
      needed: /unsafeCSS/,
    },
  ],
  '@lit/reactive-element/reactive-element.js': [
    // Standard decorators.
    { piece: /Symbol\.metadata\?\?=.*?new WeakMap;/, needed: /\baccessor / },
    { piece: /const t=this\[Symbol\.metadata\];if\(null!==t\)\{.*?\}(?=this\._\$Eh=)/ },
    // Properties that write their attribute, or read JSON from it.
    { piece: /case Object:case Array:t=null==t\?t:JSON\.stringify\(t\)/, needed: /type: (?:Object|Array)\b/ },
    { piece: /case Object:case Array:try\{.*?\}catch\(t\)\{i=null\}/ },
    { piece: /(?<=_\$ET\(t,s\)\{)const .*?(?=\}_\$AK\()/, needed: /\breflect:/ },
    { piece: /,\w\?\.\(\{ReactiveElement:y\}\),\(a\.reactiveElementVersions\?\?=\[\]\)\.push\("[^"]+"\)/ },
    { piece: /,p=a\.reactiveElementPolyfillSupport/ },
  ],
  'lit-html/lit-html.js': [
    // Expressions inside <style>, <title> and the like, and inside comments.
    {
      piece: /if\(y\.test\(r\.tagName\)\)\{.*?\}\}(?=\}else if\(8===)/,
      needed: /<(?:script|style|textarea|title)\b[^>]*>\$/,
    },
    { piece: /else\{let t=-1;.*?\}(?=l\+\+\})/ },
    { piece: /,B=t\.litHtmlPolyfillSupport;B\?\.\(S,k\),\(t\.litHtmlVersions\?\?=\[\]\)\.push\("[^"]+"\)/ },
  ],
  'lit-element/lit-element.js': [
    { piece: /,s\.litElementHydrateSupport\?\.\(\{LitElement:i\}\)/ },
    { piece: /const o=s\.litElementPolyfillSupport;o\?\.\(\{LitElement:i\}\);/ },
    { piece: /\(s\.litElementVersions\?\?=\[\]\)\.push\("[^"]+"\);/ },
  ],
};

/** Cuts the pieces out of a file of Lit. */
export function leanLit(code, id) {
  const [file] = Object.keys(cuts).filter((path) => id.endsWith(`/${path}`));
  return (cuts[file] ?? []).reduce((rest, { piece, instead = '' }) => {
    if (!piece.test(rest)) throw new Error(`${file} is written in another way: look at ${piece} in lean-lit.mjs.`);
    return rest.replace(piece, () => instead);
  }, code);
}

/** Stops the build where code of ours needs what is cut. */
export function insistOnLean(code, id) {
  for (const { piece, needed } of Object.values(cuts).flat()) {
    const [found] = needed?.exec(code) ?? [];
    if (found) throw new Error(`${id}: "${found}" needs what ${piece} in lean-lit.mjs takes out of Lit.`);
  }
}
