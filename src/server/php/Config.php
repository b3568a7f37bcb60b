<?php

namespace Soglasie;

/** Reads what an operator wrote: whatever it is, nothing is thrown, and no fault lets more go unmarked. */
final class Config
{
    /**
     * Services of a config, with their presets; all known ones where it cannot be read. An empty list is
     * no different here from an object without fields.
     *
     * @param mixed $config
     * @return list<array{string, array}>
     */
    public static function services($config): array
    {
        $presets = Rules::known()['presets'];
        if (!is_array($config) || ($config !== [] && self::isList($config))) {
            return array_map(null, array_keys($presets), array_values($presets));
        }
        $services = $config['services'] ?? [];
        if (!is_array($services) || ($services !== [] && self::isList($services))) {
            // It may have named any of them: by their categories, since none has a name now.
            return array_map(null, array_fill(0, count($presets), ''), array_values($presets));
        }
        $result = [];
        foreach ($services as $id => $value) {
            $preset = $presets[$id] ?? [];
            if ($value === false) {
                continue;
            }
            $written = is_array($value) && !self::isList($value) ? $value : [];
            $given = self::places($written['match'] ?? null);
            $count = self::isList($written['match'] ?? null) ? count($written['match']) : 1;
            $isWhole = count($given) === $count && !in_array(null, array_map([self::class, 'parsePlace'], $given), true);
            $match = $isWhole ? $given : array_merge($given, $preset['match'] ?? []);
            $result[] = [$id, ['match' => $match] + $written + $preset];
        }
        return $result;
    }

    /**
     * Addresses of the rules of a config, each with its category.
     *
     * @param mixed $block A list of rules, or one alone.
     * @return list<array{list<string>, mixed}>
     */
    public static function block($block): array
    {
        $result = [];
        foreach (self::isList($block) ? $block : [$block] as $rule) {
            $isRule = is_array($rule) && !self::isList($rule);
            // One that stands there without a category: nobody can allow it.
            $result[] = $isRule
                ? [self::places($rule['match'] ?? null), $rule['category'] ?? null]
                : [self::places($rule), null];
        }
        return $result;
    }

    /**
     * Host and path that an entry of `sites`, `block` or `match` stands for, and the host in letters;
     * null for anything else.
     */
    public static function parsePlace(string $entry): ?array
    {
        $entry = preg_match('~^https?://~i', $entry) ? $entry : "https://$entry";
        // `*.`, or a dot, says what an entry means anyway: its subdomains too.
        $entry = preg_replace('~^(https?://)\*?\.~i', '$1', $entry);
        $place = Address::placeOf(str_replace('&', '%26', $entry), null);
        if ($place === null || !preg_match('~^(?:(?:[A-Za-z0-9_-]+\.)+[a-z][A-Za-z0-9_-]*|localhost)$~D', $place[0])) {
            return null;
        }
        preg_match('~^https?://([^/?#:]*)~i', $entry, $found);
        $path = preg_replace_callback('~[^\x21-\x7e]|["<>`{}]~', static function (array $char): string {
            return rawurlencode($char[0]);
        }, preg_replace('~\*.*~s', '', str_replace('%26', '&', $place[1])));
        $isAscii = !preg_match('~[\x80-\xff]~', $found[1]);
        return [$place[0], $path, $isAscii ? $place[0] : $found[1]];
    }

    /** A part of a config that is an object; empty where it is anything else. */
    public static function own(array $values, string $key): array
    {
        return is_array($values[$key] ?? null) ? $values[$key] : [];
    }

    /** @param mixed $value */
    public static function isList($value): bool
    {
        return is_array($value) && ($value === [] || array_keys($value) === range(0, count($value) - 1));
    }

    /**
     * Addresses of a list, or of one text.
     *
     * @param mixed $value
     * @return list<string>
     */
    public static function places($value): array
    {
        return self::texts(is_string($value) ? [$value] : $value);
    }

    /**
     * @param mixed $value
     * @return list<string>
     */
    public static function texts($value): array
    {
        return self::isList($value) ? array_values(array_filter($value, static function ($each): bool {
            return is_string($each) && $each !== '';
        })) : [];
    }
}
