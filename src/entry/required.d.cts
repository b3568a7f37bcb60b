/** The package is for ES modules: `import … from 'soglasie'`, or `await import('soglasie')`. */
declare const useImport: never;
export = useImport;
