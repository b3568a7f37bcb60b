<?php

namespace Soglasie;

/** What holds the addresses and scripts of pages, made of a config: the twin of rules.ts. */
final class Rules
{
    private const ID = '~^[a-z][a-z0-9_-]{0,31}$~D';
    /** No id: it is granted to nobody. */
    private const UNKNOWN = '?';

    /** @var list<array{host: string, named: string, path: string, category: string, service: string, isApart: bool, pattern: string}> */
    private array $list = [];
    /** @var array<string, array<int, true>> Numbers of rules by host. */
    private array $byHost = [];
    private $choice;
    /** @var list<string> */
    private array $sites = [];
    /** @var list<array{string, list<int>}> Calls, and the numbers of the rules that hold their loader. */
    private array $calls = [];

    /** What marking goes by, with the known services: written by the build. */
    public static function known(): array
    {
        static $known = null;
        return $known ?? ($known = require __DIR__ . '/known.php');
    }

    /** @param mixed $config */
    public function __construct($config)
    {
        $given = is_object($config) ? json_decode(json_encode($config), true) : $config;
        $config = is_array($given) ? $given : [];
        $categories = Config::own($config, 'categories');
        $this->choice = $config['choice'] ?? null;
        foreach (Config::services($given) as [$id, $service]) {
            $isId = is_string($id) && preg_match(self::ID, $id);
            foreach ($service['match'] as $entry) {
                $this->add($entry, $service['category'] ?? null, $isId ? $id : '', $categories);
            }
        }
        foreach (Config::block($config['block'] ?? []) as [$places, $category]) {
            foreach ($places as $entry) {
                $this->add($entry, $category, '', $categories);
            }
        }
        foreach (Config::texts($config['sites'] ?? null) as $entry) {
            $place = Config::parsePlace($entry);
            if ($place !== null) {
                $this->sites[] = $place[0];
            }
        }
        foreach (self::known()['pixels'] as [$pixel, $loader]) {
            [$host, $path] = self::split($pixel);
            foreach ($this->ofPlace(self::split($loader)) as $number) {
                $named = Letters::anyCase($host);
                $this->note(compact('host', 'named', 'path') + $this->list[$number]);
            }
        }
        $begin = self::known()['begin'];
        foreach (self::known()['calls'] as [$call, $loader]) {
            $rules = $this->ofPlace(self::split($loader));
            if ($rules !== []) {
                $this->calls[] = ["~$begin(?:$call)~", $rules];
            }
        }
    }

    public function isEmpty(): bool
    {
        return $this->list === [];
    }

    /**
     * Numbers of the rules that hold an address.
     *
     * @param ?array{string, string} $place
     * @param bool $anyPath Whether its host alone counts.
     * @return list<int>
     */
    public function ofPlace(?array $place, bool $anyPath = false): array
    {
        if ($place === null) {
            return [];
        }
        [$host, $path] = $place;
        $found = [];
        if ($host !== '') {
            for ($at = 0; $at < strlen($host); $at = $dot + 1) {
                $found += $this->byHost[substr($host, $at)] ?? [];
                $dot = strpos($host, '.', $at);
                if ($dot === false) {
                    break;
                }
            }
        } else {
            // A path alone is one on whichever of the sites the page belongs to.
            foreach ($this->list as $number => $rule) {
                if (in_array($rule['host'], $this->sites, true)) {
                    $found[$number] = true;
                }
            }
        }
        foreach (array_keys($found) as $number) {
            $rule = $this->list[$number];
            $isHeld = $anyPath && $host !== ''
                ? $rule['path'] === '/' || $rule['host'] === $host
                : strpos($path, $rule['path']) === 0;
            if (!$isHeld) {
                unset($found[$number]);
            }
        }
        return self::inOrder($found);
    }

    /** @return list<int> Numbers of the rules that hold an inline script. */
    public function ofText(string $text): array
    {
        foreach (self::known()['leftAlone'] as $pattern) {
            if (preg_match("~$pattern~", $text)) {
                return [];
            }
        }
        // As code writes it in JSON and before `</script>`.
        $text = preg_replace('~\\\\(?:/|u002f|x2f)~i', '/', $text);
        $found = [];
        foreach ($this->calls as [$call, $rules]) {
            if (preg_match($call, $text)) {
                $found += array_fill_keys($rules, true);
            }
        }
        foreach ($this->list as $number => $rule) {
            if (preg_match($rule['pattern'], $text)) {
                $found[$number] = true;
            }
        }
        return self::inOrder($found);
    }

    /**
     * The attributes that mark what these rules hold.
     *
     * @param list<int> $numbers
     */
    public function marksOf(array $numbers, bool $isScript): string
    {
        $ids = ['category' => [], 'service' => []];
        foreach ($numbers as $number) {
            ['category' => $category, 'service' => $service, 'isApart' => $isApart] = $this->list[$number];
            $isByService = $service !== '' && ($isApart || !$isScript);
            $ids[$isByService ? 'service' : 'category'][$isByService ? $service : $category] = true;
        }
        $result = '';
        foreach (array_filter($ids) as $name => $words) {
            $result .= " data-$name=\"" . implode(' ', array_keys($words)) . '"';
        }
        return $result;
    }

    /** @param mixed $category */
    private function add(string $entry, $category, string $service, array $categories): void
    {
        $place = Config::parsePlace($entry);
        $category = is_string($category) && preg_match(self::ID, $category) ? $category : self::UNKNOWN;
        $written = Config::own($categories, $category);
        if ($place === null || $category === 'necessary' || ($written['required'] ?? null) === true) {
            return;
        }
        [$host, $path, $letters] = $place;
        $named = Letters::hostPattern($letters, $host);
        $isApart = ($written['choice'] ?? $this->choice) === 'service';
        $this->note(compact('host', 'named', 'path', 'category', 'service', 'isApart'));
    }

    /** Keeps a rule, with the pattern of texts that name what it holds. */
    private function note(array $rule): void
    {
        $path = $rule['path'];
        $end = $path === '/' ? '(?![A-Za-z0-9_-]|\.[A-Za-z0-9])' : Letters::anyCase($path);
        $rule['pattern'] = "~(?<![A-Za-z0-9_@-])$rule[named]$end~";
        $this->byHost[$rule['host']][count($this->list)] = true;
        $this->list[] = $rule;
    }

    /** @return array{string, string} Host and path of a place as known.ts writes it. */
    private static function split(string $place): array
    {
        $at = (int) strpos($place, '/');
        return [substr($place, 0, $at), substr($place, $at)];
    }

    /**
     * @param array<int, true> $found
     * @return list<int>
     */
    private static function inOrder(array $found): array
    {
        ksort($found);
        return array_keys($found);
    }
}
