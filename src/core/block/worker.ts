import type { BlockRule } from '../../model/settings.js';
import type { Patch } from './patch.js';
import type { Realm } from './realm.js';

/**
 * Begins the code of a worker: requests to the hosts that are shut when it is made are refused there. A
 * text, and on one line, so that the code behind it keeps its line numbers.
 */
const REFUSE = [
  '(rules=>{',
  'let isShut=input=>{try{',
  'let{hostname,pathname,search}=new URL(Object(input).url??input,location.href.slice(5));',
  "return rules.some(([host,path])=>('.'+hostname).endsWith('.'+host)&&(pathname+search).startsWith(path))",
  '}catch{}};',
  'let guard=(owner,name)=>{if(owner?.[name])owner[name]=new Proxy(owner[name],{',
  'apply(genuine,self,values){if(!values.some(isShut))return Reflect.apply(genuine,self,values);',
  "let error=new TypeError('Failed to fetch');",
  "if(name=='fetch')return Promise.reject(error);throw error},",
  'construct(genuine,values){',
  "if(isShut(values[0]))throw new DOMException('Refused','SecurityError');",
  'return new genuine(...values)}})};',
  "for(let name of['fetch','importScripts','WebSocket','EventSource','WebTransport'])guard(self,name);",
  "guard(self.XMLHttpRequest?.prototype,'open')",
  '})',
].join('');

/** Blobs by their addresses: the browser gives none of them back. */
const blobs = new Map<string, Blob>();

/** That of the page, as it was at the start. */
let Parts: typeof Blob | undefined;

/** Notes the blobs that running code makes addresses of. */
export const noteBlobs = (patch: Patch, realm: Realm): void => {
  Parts ??= Reflect.get(realm, 'Blob');
  const url: object = Reflect.get(realm, 'URL');
  patch(
    url,
    'createObjectURL',
    (genuine) =>
      function (...values) {
        const address = Reflect.apply(genuine, this, values) as string;
        if (Object.prototype.toString.call(values[0]) === '[object Blob]') {
          blobs.set(address, values[0] as Blob);
        }
        return address;
      },
  );
  patch(
    url,
    'revokeObjectURL',
    (genuine) =>
      function (...values) {
        blobs.delete(`${values[0]}`);
        return Reflect.apply(genuine, this, values);
      },
  );
};

/**
 * Address of a worker that refuses, and then runs the code that is asked for; undefined where nothing
 * is shut, and for any other than that of a blob.
 */
export const workerOf = (address: string, shut: readonly BlockRule[]): string | undefined => {
  const code = blobs.get(address);
  if (!code || !shut[0] || !Parts) return undefined;
  const rules = JSON.stringify(shut.map(({ host, path }) => [host, path]));
  const ours = new Parts([`${REFUSE}(${rules});`, code], { type: code.type });
  const own = URL.createObjectURL(ours);
  // It is asked for when the worker is made.
  setTimeout(() => URL.revokeObjectURL(own));
  return own;
};
