// Leaves out of Preact what the widget has no use for: it draws from its root alone, by functions, so
// that no part draws itself anew, and none waits for another or catches what one throws: errors go on
// to the console. Saves 1,500 B brotli of the widget (2026-11).

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
  // Classes, and what reaches a component otherwise than by its properties.
  ['C=(s=V.prototype)&&s.render,', '(d=u.__c)?', ''],
  ['C?r.__c=d=new V(M,L):', '(r.__c=d=new x(M,L)', ''],
  ['j&&j.sub(d),', 'd.__n=i,', ''],
  ['||!(4&d.__g)&&d.shouldComponentUpdate', '{r.__v!=u.__v&&', ')'],
  ['H=n.__r,q=C?25:0;', 'A=s&&s.type===', 'd.__g&=-9,s=d.render(d.props),'],
  // Portals.
  ['M.__P&&(s=l,', 'l=I(t,w(A)?', ''],
  ['M.__P&&(r.__e=null,', 'r.__u&=-161', ''],
  // References to elements.
  ['"ref"==f&&"function"!=typeof n?i=t[f]:', 'o[f]=t[f];return e>2', ''],
  ['(h.ref!=v.ref||8&h.__u)', 'd=d||w,4&v.__u', ''],
  ['if(n.unmount&&n.unmount(t)', 'if(i=t.__k)for(e=0', '(i=t.__c)&&(i.__P=i.__n=null);'],
  ['E(f,r.__k,o),', 'r.__k.props.children=null', ''],
  // HTML of the page before the first drawing, and markup as text; MathML and its like.
  ['128&u.__u&&(c=32&u.__u', 'n:if("function"', ''],
  [',p&&p.some(g),d.__h.length', '}catch(t){', ''],
  ['!u&&(i=t.__c)&&(i=i.__z)', 'u||g(t.__e)', ''],
  [
    'if("svg"==C?',
    'if(!t){if(M=',
    '"svg"==C?f="http://www.w3.org/2000/svg":f||(f="http://www.w3.org/1999/xhtml");',
  ],
  ['l&&(n.__m&&n.__m(r,o)', '}if(C){', 'o=null'],
  ['if(a="template"==C&&t.content', 'for(s in $)k=$[s]', 'a=t;'],
  ['"dangerouslySetInnerHTML"==s?y=k:', '"children"==s||s in x', ''],
  ['"dangerouslySetInnerHTML"==s?h=k:', '"value"==s?b=k', ''],
  ['h?(l||y&&', 'I(a,w(_)?', '('],
  [',o&&o.some(g)),l&&', '(s="value"', '),'],
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
