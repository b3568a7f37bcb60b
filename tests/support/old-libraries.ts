/**
 * What two libraries of the years before 2012, still found on many sites, do to the platform's own
 * objects. Not those libraries: the parts of them that matter to other code, by their published
 * sources (mootools-core 1.6, Prototype 1.7).
 */

/** Core, Browser, Element, Request and DOMEvent. */
export const MOOTOOLS = `(function () {
  var extend = function (object, more) { for (var key in more) object[key] = more[key]; return object; };
  Function.prototype.extend = function (more) { return extend(this, more); };
  Function.prototype.implement = function (more) { extend(this.prototype, more); return this; };
  Function.prototype.hide = function () { this.$hidden = true; return this; };
  Function.prototype.protect = function () { this.$protected = true; return this; };
  var slice = Array.prototype.slice;
  Array.from = function (item) {
    if (item == null) return [];
    return typeof item.length === 'number' && typeof item !== 'string' ? slice.call(item) : [item];
  };
  Function.from = function (item) { return typeof item === 'function' ? item : function () { return item; }; };
  Number.from = function (item) { var n = parseFloat(item); return isFinite(n) ? n : null; };
  String.from = function (item) { return item + ''; };
  var Type = window.Type = function (name, object) {
    object.prototype.$family = function () { return name.toLowerCase(); };
    object.$constructor = Type;
    object.prototype.$constructor = object;
    return object;
  };
  new Type('String', String); new Type('Array', Array); new Type('Function', Function);
  new Type('Number', Number); new Type('RegExp', RegExp); new Type('Date', Date);
  Object.values = function (object) { var all = []; for (var key in object) if (Object.prototype.hasOwnProperty.call(object, key)) all.push(object[key]); return all; };
  Object.append = extend;
  Array.implement({
    each: function (run, bind) { this.forEach(run, bind); return this; },
    append: function (all) { this.push.apply(this, all); return this; },
    include: function (one) { if (this.indexOf(one) < 0) this.push(one); return this; },
    contains: function (one) { return this.indexOf(one) > -1; },
    empty: function () { this.length = 0; return this; },
    clean: function () { return this.filter(function (one) { return one != null; }); }
  });
  var Genuine = { Element: window.Element, Document: window.Document };
  window.Window = window.$constructor = new Type('Window', function () {});
  window.Document = document.$constructor = new Type('Document', function () {});
  document.$family = function () { return 'document'; };
  document.html = document.documentElement;
  window.Element = new Type('Element', function (tag, set) { return extend(document.createElement(tag), set); });
  window.Element.prototype = Genuine.Element.prototype;
  window.Element.implement({
    set: function (name, value) { this[name] = value; return this; },
    get: function (name) { return this[name]; },
    empty: function () { while (this.firstChild) this.removeChild(this.firstChild); return this; },
    dispose: function () { return this.parentNode ? this.parentNode.removeChild(this) : this; },
    clone: function () { return this.cloneNode(true); }
  });
  window.DOMEvent = window.Event = new Type('DOMEvent', function (event) { this.event = event; });
  window.Request = new Type('Request', function (options) { this.options = options; });
  window.Cookie = new Type('Cookie', function () {});
  window.Class = new Type('Class', function () {});
})();`;

/** lang, dom and event. */
export const PROTOTYPE = `(function () {
  var slice = Array.prototype.slice;
  Object.extend = function (to, from) { for (var key in from) to[key] = from[key]; return to; };
  window.$A = Array.from = function (item) {
    if (!item) return [];
    if ('toArray' in Object(item)) return item.toArray();
    return slice.call(item);
  };
  var collect = function (run, context) {
    run = run || function (x) { return x; };
    var all = [];
    this.each(function (value, at) { all.push(run.call(context, value, at)); });
    return all;
  };
  Object.extend(Array.prototype, {
    each: function (run, context) { for (var i = 0; i < this.length; i++) run.call(context, this[i], i, this); return this; },
    _reverse: Array.prototype.reverse,
    map: collect, collect: collect,
    entries: function () { return slice.call(this); },
    toArray: function () { return slice.call(this); },
    clone: function () { return slice.call(this); },
    size: function () { return this.length; },
    first: function () { return this[0]; },
    last: function () { return this[this.length - 1]; },
    clear: function () { this.length = 0; return this; },
    uniq: function () { return this; },
    without: function () { return this; },
    inspect: function () { return '[]'; },
    reverse: function (inline) { return (inline === false ? this.toArray() : this)._reverse(); },
    find: function (run, context) { for (var i = 0; i < this.length; i++) if (run.call(context, this[i], i)) return this[i]; }
  });
  Object.extend(Function.prototype, {
    argumentNames: function () { return []; },
    curry: function () { return this; },
    delay: function (s) { return setTimeout(this, s * 1000); },
    wrap: function (run) { var own = this; return function () { return run.apply(this, [own].concat(slice.call(arguments))); }; }
  });
  Object.extend(String.prototype, {
    strip: function () { return this.replace(/^\\s+|\\s+$/g, ''); },
    sub: function (what, by) { return this.replace(what, by); },
    toArray: function () { return this.split(''); },
    include: function (what) { return this.indexOf(what) > -1; },
    blank: function () { return /^\\s*$/.test(this); }
  });
  var Genuine = window.Element;
  window.Element = function (tag, attributes) { return Object.extend(document.createElement(tag), attributes); };
  Object.extend(window.Element, Genuine);
  window.Element.prototype = Genuine.prototype;
  Object.extend(HTMLElement.prototype, {
    visible: function () { return this.style.display !== 'none'; },
    toggle: function () { return this[this.visible() ? 'hide' : 'show'](); },
    hide: function () { this.style.display = 'none'; return this; },
    show: function () { this.style.display = ''; return this; },
    remove: function () { this.parentNode.removeChild(this); return this; },
    update: function (html) { this.innerHTML = html; return this; },
    replace: function (html) { this.outerHTML = html; return this; },
    insert: function (html) { this.insertAdjacentHTML('beforeend', html); return this; },
    clone: function (deep) { return this.cloneNode(deep); },
    empty: function () { return /^\\s*$/.test(this.innerHTML); },
    select: function (query) { return $A(this.querySelectorAll(query)); },
    match: function (query) { return this.matches(query); },
    scrollTo: function () { window.scrollTo(0, this.offsetTop); return this; },
    fire: function (name) { var event = document.createEvent('Event'); event.initEvent(name, true, true); this.dispatchEvent(event); return event; },
    store: function () { return this; },
    on: function (name, run) { this.addEventListener(name, run); return this; }
  });
  Object.extend(window.Event, {
    extend: function (event) { return event; },
    stop: function (event) { event.preventDefault(); event.stopPropagation(); }
  });
  window.Hash = function () {};
  window.Class = { create: function () { return function () {}; } };
})();`;
