import { existsSync, readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { filesIn } from '../package/files.js';
import { phpFaults } from '../support/php-level/faults.js';

/** Code that a version between 7.4 and 8.3 refuses, reports or runs in another way: what is said of it. */
const FAULTS: Readonly<Record<string, RegExp>> = {
  '$a = match ($b) { 1 => 2 };': /match is newer/,
  '$a?->b;': /\?-> is newer/,
  '$a?->b();': /\?-> is newer/,
  'f(a: 1);': /named argument/,
  'class A { function __construct(private $x) {} }': /promoted/,
  'function f(int|string $x) {}': /union/,
  'function f(A&B $x) {}': /intersection/,
  'enum A { case B; }': /enum/,
  'class A { public readonly int $x; }': /readonly/,
  'readonly class A {}': /readonly/,
  'class A { function f(): static {} }': /type static/,
  'class A { private mixed $x; }': /type mixed/,
  'function f(): ?mixed {}': /type mixed/,
  'function f(): never {}': /type never/,
  'function f(): false {}': /type false/,
  'function f($a,) {}': /unexpected '\)'/,
  '$f = function () use ($a,) {};': /unexpected '\)'/,
  '$x = $a ?? throw new E();': /throw/,
  '$f = fn() => throw new E();': /throw/,
  '#[A] function f() {}': /attribute/,
  'try {} catch (E) {}': /catch without/,
  '$a::class;': /::class of an object/,
  'f()::class;': /::class of an object/,
  '$f = strlen(...);': /f\(\.\.\.\)/,
  'function f($a = new B()) {}': /new as a default/,
  '$a = 0o17;': /0o/,
  'class A { const int X = 1; }': /type of a constant/,
  'class A { final const X = 1; }': /final constant/,
  'trait A { const X = 1; }': /constant of a trait/,
  'str_contains($a, "b");': /str_contains/,
  '\\array_is_list($a);': /array_is_list/,
  'STR_STARTS_WITH($a, "b");': /str_starts_with/,
  '$a = new WeakMap();': /WeakMap/,
  'class A implements \\Stringable {}': /Stringable/,
  '$a instanceof \\Stringable;': /Stringable/,
  'try {} catch (ValueError $e) {}': /ValueError/,
  'f(FILTER_VALIDATE_BOOL);': /FILTER_VALIDATE_BOOL/,
  'fputcsv($f, $a, ",", "\\"", "", "\\r\\n");': /fewer arguments/,
  '"${a}";': /deprecated/,
  '"x ${a[0]}";': /deprecated/,
  'utf8_encode($a);': /utf8_encode/,
  'strftime("%d");': /strftime/,
  'f(FILTER_SANITIZE_STRING);': /FILTER_SANITIZE_STRING/,
  '$a = (real)$b;': /real/,
  '$a ? 1 : 2 ? 3 : 4;': /brackets/,
  '$s{0};': /curly brackets/,
  'f($a["x"]{1});': /curly brackets/,
  'class A { final private function f() {} }': /final private/,
  'define("A", 1, true);': /define\(\) has fewer/,
  'mktime();': /which hour/,
  'mb_convert_encoding($a, "HTML-ENTITIES", "UTF-8");': /HTML-ENTITIES/,
  'usort($a, "self::by");': /self::by/,
  'usort($a, array("parent", "by"));': /parent/,
  'strlen(null);': /null for its argument 1/,
  'trim($a["x"] ?? null);': /null for its argument 1/,
  'htmlspecialchars($a ? "x" : null, ENT_QUOTES);': /null for its argument 1/,
  'strtolower(preg_replace("~a~", "", $b));': /null for its argument 1/,
  'htmlspecialchars($a);': /which quotes/,
  'fputcsv($f, $a);': /its escape/,
  'in_array($a, $b);': /strict/,
  'array_keys($a, 1);': /strict/,
  '$a == 0;': /another way/,
  'if ($a != "x") {}': /another way/,
  'switch ($a) { case 1: }': /another way/,
  'function f(string $x = null) {}': /nullable/,
  'function f($a = 1, $b) {}': /behind one/,
  'class A { function f() { $this->x = 1; } }': /\$this->x/,
  'class A { function f() { $this->x["a"][] = 1; } }': /\$this->x/,
  'class A implements Countable { function count() {} }': /count\(\)/,
};

/** What is the same in all of them. */
const FINE = [
  'class A { final function f() { return $this->x["a"][0]; } private function g() { return "{$s[0]}"; } } define("B", 1);',
  'class A { private ?int $x = 1; const Y = 2; function f(?string $a, ...$b): ?int { $this->x = 1; return 1; } }',
  '$f = static function () use ($a): int { return $a; }; $g = fn($x) => $x ??= [...$b];',
  'list(, $b) = $x; ["a" => $c] = $x; $d = A::class; f($a, $b,);',
  '"{$a} $b[0] $b->c"; strlen($a ?? ""); strlen((string) preg_replace("~a~", "", $b));',
  'if ($a) throw new E(); else throw new F();',
  'if ($a === 0) { throw new E(); } array_slice($a, 1, null, true); array_map(null, $a, $b);',
  'class soglasie extends CModule { function f() { $this->MODULE_ID = "a"; } }',
  'class A { /** @return mixed */ function mixed() { return $this->match; } function count() {} }',
  '$a = array("PARENT" => "BASE", "x" => "self"); class B extends \\CBitrixComponent { function f() { $this->arResult["a"] = 1; } }',
  '$a ? 1 : ($b ? 3 : 4); function f(?string $x = null, $y = 1, ...$z) {}',
];

const php = (name: string) => /\.php$/.test(name);

/** Every file of PHP that is published, by where it is from. A site in windows-1251 has letters of its own. */
function published(): [string, string][] {
  const folders = ['src', 'dist/php', 'examples'].flatMap((folder) => filesIn(folder).filter(php));
  const files = folders.map((file): [string, string] => [file, readFileSync(file, 'latin1')]);
  const zips = [
    'wordpress/soglasie',
    'bitrix/soglasie.consent',
    'bitrix/soglasie.consent-windows-1251',
  ];
  for (const zip of zips.map((name) => `dist/${name}.zip`)) {
    if (!existsSync(zip)) throw new Error(`${zip} is not built: npm run build`);
    for (const [name, bytes] of Object.entries(unzipSync(readFileSync(zip)))) {
      if (php(name)) files.push([`${zip}/${name}`, Buffer.from(bytes).toString('latin1')]);
    }
  }
  return files;
}

describe('what is told apart of PHP 7.4 to 8.3', () => {
  it.each(Object.entries(FAULTS))('finds fault with %s', (code, said) => {
    expect(phpFaults(`<?php\n${code}`).join('\n')).toMatch(said);
  });

  it.each(FINE)('finds none with %s', (code) => {
    expect(phpFaults(`<?php\n${code}`)).toEqual([]);
  });

  it('knows what WordPress has for the earlier ones, and what it has not', () => {
    expect(phpFaults('<?php str_contains($a, "b");', true)).toEqual([]);
    expect(phpFaults('<?php array_is_list($a);', true)).not.toEqual([]);
  });
});

describe('PHP 7.4 to 8.3', () => {
  it('run every file alike, and report nothing', () => {
    const files = published();
    expect(files.length).toBeGreaterThan(90);
    // Most of what is in a zip lies in src/ as well. What others have too, WordPress alone does not excuse.
    const isWordPress = ([file]: [string, string]) => file.includes('wordpress');
    const sorted = [...files.filter(isWordPress), ...files.filter((it) => !isWordPress(it))];
    const byText = new Map(sorted.map(([file, source]) => [source, file]));
    const faults = [...byText].flatMap(([source, file]) =>
      phpFaults(source, isWordPress([file, source])).map((fault) => `${file}:${fault}`),
    );
    expect(faults).toEqual([]);
  });
});
