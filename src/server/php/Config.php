<?php

namespace Soglasie;

/** Reads what an operator wrote: whatever it is, nothing is thrown, and no fault lets more go unmarked. */
final class Config
{
    /** Services of a config, with their presets. */
    public static function services(array $written): array
    {
        $result = [];
        foreach ($written as $id => $value) {
            $preset = Rules::known()['presets'][$id] ?? [];
            if ($value === false) {
                continue;
            }
            $service = (is_array($value) ? $value : []) + $preset;
            $match = $service['match'] ?? null;
            $isRead = self::isList($match) || (is_string($match) && self::parsePlace($match) !== null);
            $service['match'] = $isRead ? $match : $preset['match'] ?? null;
            $result[$id] = $service;
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
