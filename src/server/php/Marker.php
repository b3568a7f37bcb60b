<?php

namespace Soglasie;

require_once __DIR__ . '/Address.php';
require_once __DIR__ . '/Config.php';
require_once __DIR__ . '/Letters.php';
require_once __DIR__ . '/Reader.php';
require_once __DIR__ . '/Rules.php';
require_once __DIR__ . '/Surroundings.php';
require_once __DIR__ . '/Tags.php';

/**
 * Marks in the HTML of a page what belongs to a service or a `block` rule of the config and is not
 * marked yet: what `markHtml` of soglasie/server does, byte for byte. For PHP 7.4 and later, without extensions; pages in
 * UTF-8, windows-1251 or any other encoding in which ASCII is ASCII.
 *
 *   $marker = new Soglasie\Marker(json_decode(file_get_contents('consent.json'), true));
 *   echo $marker->mark($html);
 *
 * The result depends on the config alone, never on the visitor: such a page may be cached.
 */
final class Marker
{
    /** How much of a script, or of a `noscript`, is looked at. */
    private const MOST = 1048576;

    private Rules $rules;
    /** @var array<string, true> Names of tags that are looked at. */
    private array $read;

    /** @param mixed $config The same as in the browser, as arrays. One that is no array holds every known service. */
    public function __construct($config)
    {
        $this->rules = new Rules($config);
        $names = array_merge(array_keys(Rules::known()['addresses']), Reader::TEXT, Surroundings::NOTED, ['base']);
        $this->read = array_fill_keys($names, true);
    }

    /** Gives back the page with its marks. */
    public function mark(string $html): string
    {
        if ($this->rules->isEmpty()) {
            return $html;
        }
        $edits = $this->edits($html);
        usort($edits, static fn (array $one, array $other): int => $one[0] <=> $other[0]);
        $result = '';
        $written = 0;
        foreach ($edits as [$at, $text, $end]) {
            $result .= substr($html, $written, $at - $written) . $text;
            $written = $end;
        }
        return $result . substr($html, $written);
    }

    /** @return list<array{int, string, int}> What is put in: where, what, and where what goes away ends. */
    private function edits(string $html): array
    {
        $around = new Surroundings();
        $tags = new Tags($this->rules);
        $edits = [];
        $at = 0;
        while (($start = strpos($html, '<', $at)) !== false) {
            $isEnd = ($html[$start + 1] ?? '') === '/';
            $from = $start + ($isEnd ? 2 : 1);
            $first = $html[$from] ?? '';
            if (!Reader::isLetter($first)) {
                $at = $isEnd || $first === '!' || $first === '?'
                    ? Reader::commentEnd($html, $start, $around->isForeign())
                    : $start + 1;
                if ($at < 0) {
                    break;
                }
                continue;
            }
            $length = strcspn($html, Reader::NAME_END, $from);
            $name = $length > 16 ? '' : Address::lower(substr($html, $from, $length));
            if (!isset($this->read[$name]) && !$around->isWithin()) {
                $at = Reader::tagEnd($html, $start);
                if ($at < 0) {
                    break;
                }
                continue;
            }
            $tag = Reader::readTag($html, $start);
            if ($tag === null) {
                break;
            }
            $reading = $around->pass($tag['name'], $tag['isEnd'], $tag['isSelfClosing']);
            if ($reading === 'lost') {
                break;
            }
            $at = $tag['end'];
            if ($reading === 'html' && !$tag['isEnd']) {
                $at = $this->take($html, $tag, $tags, $around->isInTemplate(), $edits);
            }
        }
        return $edits;
    }

    /** Looks at a start tag, together with its text; gives back where to read on. */
    private function take(string $html, array $tag, Tags $tags, bool $isInTemplate, array &$edits): int
    {
        $name = $tag['name'];
        if ($name === 'base' && !$isInTemplate) {
            $tags->setBase($tag);
        }
        $isText = in_array($name, Reader::TEXT, true);
        $end = $isText ? Reader::textEnd($html, $name, $tag['end']) : $tag['end'];
        $last = $end < 0 ? strlen($html) : $end;
        if (!$isInTemplate) {
            if ($name === 'noscript') {
                if ($end >= 0 && $end - $tag['end'] <= self::MOST) {
                    array_push($edits, ...$tags->withoutPixels($html, $tag['end'], $end));
                }
            } elseif ($name === 'script') {
                $text = substr($html, $tag['end'], min($last - $tag['end'], self::MOST));
                array_push($edits, ...$tags->holdScript($tag, $text));
            } else {
                array_push($edits, ...$tags->hold($tag));
            }
        }
        return $last;
    }
}
