// Leaves out of Preact what the widget has no use for: it draws from its root alone, by functions, so
// that no part draws itself anew, and none waits for another or catches what one throws: errors go on
// to the console. Saves 650 B brotli of the widget (2026-11).

/** Where a feature begins and what follows it, in the text as it is published; and what is left. */
const FEATURES = [
  // Hydration of what is suspended, and the search for somebody who catches an error.
  ['if(e.length=v,r.__v=null,c||o)if(t&&t.then)', '}else l=r.__e=F(', 'throw t}'],
  ['for(var i,o,e;t=t.__;)if((i=t.__c)', 'throw f=0,n}}', ''],
  // A state of one's own, and what a class is told while it lives.
  ['x.prototype.setState=', 'x.prototype.render=', ''],
  ['C&&(d.__s||(d.__s=d.state)', 'k=d.props', ''],
  ['M!==k&&C&&', 'r.__v==u.__v', ''],
  ['d.componentWillUpdate&&', 'd.context=L', '}'],
  ['C&&(y.push.apply(d.__h', 'A=s&&s.type===', ''],
];

export const leanPreact = {
  name: 'lean-preact',
  transform(code, id) {
    if (!/[\\/]preact[\\/]dist[\\/]preact\.mjs$/.test(id)) return null;
    let rest = code;
    for (const [beginning, next, left] of FEATURES) {
      const start = rest.indexOf(beginning);
      const end = rest.indexOf(next, start);
      if (start < 0 || end < 0) this.error(`another Preact: it has no «${beginning}»`);
      rest = rest.slice(0, start) + left + rest.slice(end);
    }
    return { code: rest, map: null };
  },
};
