/**
 * What the oldest supported browser (Chromium 109) does not know, by name: TypeScript's library lists are too coarse to
 * tell, and the browsers we test in are newer. Vite lowers syntax, but brings no missing methods.
 */

/** Name as it stands in code → the Chromium that brought it. */
const YOUNG: readonly (readonly [RegExp, string, number])[] = [
  [/\.toSorted\(/, 'toSorted', 110],
  [/\.toReversed\(/, 'toReversed', 110],
  [/\.toSpliced\(/, 'toSpliced', 110],
  [/\b(?:Object|Map)\.groupBy\(/, 'groupBy', 117],
  [/\bPromise\.withResolvers\(/, 'Promise.withResolvers', 119],
  [/\bPromise\.try\(/, 'Promise.try', 128],
  [/\bArray\.fromAsync\(/, 'Array.fromAsync', 121],
  [/\bURL\.canParse\(/, 'URL.canParse', 120],
  [/\bURL\.parse\(/, 'URL.parse', 126],
  [/\bAbortSignal\.any\(/, 'AbortSignal.any', 116],
  [/\bIterator\.from\(/, 'iterator helpers', 122],
  [
    /\.(?:values|keys|entries)\(\)\.(?:map|filter|take|drop|flatMap|reduce|toArray|some|every|find)\(/,
    'iterator helpers',
    122,
  ],
  [/\.(?:isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference)\(/, 'set methods', 122],
  [/\.(?:showPopover|hidePopover|togglePopover)\(/, 'popover', 114],
  [/\bstartViewTransition\(/, 'view transitions', 111],
  [/\bIntl\.DurationFormat\b/, 'Intl.DurationFormat', 129],
  [/\bRegExp\.escape\(/, 'RegExp.escape', 136],
  [/\.(?:toHex|toBase64)\(|\bUint8Array\.from(?:Hex|Base64)\(/, 'Uint8Array base64', 140],
];

/** Uses of such names in code that reaches the browser, a sentence with its line each. */
export function youngNames(file: string, code: string): readonly string[] {
  return code.split('\n').flatMap((line, index) => {
    // A comment may speak of them, and so may a guard that asks first.
    const bare = line.replace(/\/\/.*$|^\s*\*.*$/, '');
    return YOUNG.flatMap(([pattern, name, version]) =>
      pattern.test(bare)
        ? [`${file}:${index + 1}: ${name} needs Chromium ${version}, and this code must run in 109`]
        : [],
    );
  });
}
