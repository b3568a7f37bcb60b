// What `require()` finds where it cannot load an ES module.
throw new Error(
  'soglasie is an ES module: load it with `import … from "soglasie"`, or in CommonJS with ' +
    '`await import("soglasie")`. Node 20.19 and 22.12 can require() it. In Jest: ' +
    'https://jestjs.io/docs/ecmascript-modules',
);
