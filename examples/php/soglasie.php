<?php

/**
 * The visitor's choice on a server, for PHP 7.2 and later; pure ASCII, for sites in any encoding.
 *
 *   $choice = soglasie_read(json_decode(file_get_contents(__DIR__ . '/consent.json'), true));
 *   if (in_array('analytics', $choice['granted'], true)) { ... }
 *
 * A page that differs by choice is its visitor's own: send it with `Cache-Control: no-store`.
 */

/** All characters are named: under some locales of PHP, \w has Cyrillic letters too. */
const SOGLASIE_TEXT = '/^(?=.{1,400}$)1!([0-9a-f]{4})!([0-9a-z]{1,8})!([A-Za-z0-9_.-]{0,16})![0-7]!((?:[*~][a-z][a-z0-9_-]{0,31})*)!([0-9a-f]{8})$/D';
const SOGLASIE_CATEGORIES = ['necessary', 'analytics', 'technical', 'functional', 'advertising'];

/** The choice that the text of a cookie stands for; null for anything else. */
function soglasie_decode(string $text): ?array
{
    if (!preg_match(SOGLASIE_TEXT, $text, $part) || hash('fnv1a32', substr($text, 0, -9)) !== $part[5]) {
        return null;
    }
    $answers = [];
    preg_match_all('/([*~])([^*~]+)/', $part[4], $found, PREG_SET_ORDER);
    foreach ($found as [, $sign, $id]) {
        // Named twice, it is granted only if it is granted both times.
        $answers[$id] = $sign === '*' && ($answers[$id] ?? true);
    }
    $time = (int) base_convert($part[2], 36, 10);
    return ['key' => $part[1], 'time' => $time, 'policy' => $part[3], 'answers' => $answers];
}

/** Host of an entry of `sites`; null when it is none. Cyrillic ones are written in Punycode here. */
function soglasie_host($entry): ?string
{
    if (!is_string($entry) || !preg_match('~^(?:https?://)?([^/:?#]+)(?::[0-9]+)?/?$~iD', $entry, $part)) {
        return null;
    }
    $host = strtolower($part[1]);
    return preg_match('/^([a-z0-9_-]+\.)+[a-z][a-z0-9_-]*$|^localhost$/D', $host) ? $host : null;
}

function soglasie_days($value, int $default): int
{
    return is_int($value) && $value > 0 && $value < 401 ? $value : $default;
}

/** One choice out of several: granted is what all of them grant, the rest is that of the newest. */
function soglasie_intersect(array $choices): ?array
{
    $newest = null;
    $ids = [];
    foreach ($choices as $choice) {
        $newest = $newest === null || $choice['time'] > $newest['time'] ? $choice : $newest;
        $ids += $choice['answers'];
    }
    foreach (array_keys($ids) as $id) {
        $newest['answers'][$id] = true;
        foreach ($choices as $choice) {
            $newest['answers'][$id] = $newest['answers'][$id] && ($choice['answers'][$id] ?? false);
        }
    }
    return $newest;
}

/** Why a choice does not hold, or no longer; null when it does. */
function soglasie_reason(array $config, ?array $choice, int $now): ?string
{
    if ($choice === null) {
        return 'first';
    }
    $policy = (array) ($config['policy'] ?? []);
    $version = is_string($policy['version'] ?? null) ? $policy['version'] : '';
    $editions = array_filter((array) ($policy['covers'] ?? []));
    if (!in_array($choice['policy'], array_merge([$version], $editions), true)) {
        return 'policy-changed';
    }
    $expires = $config['expires'] ?? 365;
    $days = in_array(true, $choice['answers'], true)
        ? ($expires === 'until-withdrawn' ? 100000 : soglasie_days($expires, 365))
        : soglasie_days($config['reaskAfterRefusal'] ?? 182, 182);
    return $now - $choice['time'] > $days * 86400 ? 'expired' : null;
}

/**
 * What the visitor chose: as `soglasie.get()` in the browser, but silence grants nothing in any mode.
 *
 * @param array $config the same as in the browser, decoded from JSON
 * @return array{status: string, ask: ?string, granted: string[]}
 */
function soglasie_read(array $config = [], ?string $header = null, ?string $host = null, ?int $now = null): array
{
    // $_COOKIE has one cookie of each name; the header has all.
    $header = $header ?? $_SERVER['HTTP_COOKIE'] ?? '';
    $host = strtolower(preg_replace('/:[0-9]+$/D', '', $host ?? $_SERVER['HTTP_HOST'] ?? ''));
    $name = ((array) ($config['cookie'] ?? []))['name'] ?? 'soglasie';
    $sites = array_values(array_filter(array_map('soglasie_host', (array) ($config['sites'] ?? []))));
    $key = substr(hash('fnv1a32', $sites[0] ?? preg_replace('/^www\./', '', $host)), 0, 4);

    $choices = [];
    foreach (explode(';', $header) as $pair) {
        [$each, $text] = explode('=', ltrim($pair, ' '), 2) + ['', ''];
        $choice = $each === $name ? soglasie_decode($text) : null;
        if ($choice !== null && $choice['key'] === $key) {
            $choices[] = $choice;
        }
    }
    $choice = soglasie_intersect($choices);
    $reason = soglasie_reason($config, $choice, $now ?? time());

    $granted = [];
    $isNew = false;
    $categories = (array) ($config['categories'] ?? []) + array_fill_keys(SOGLASIE_CATEGORIES, null);
    foreach ($categories as $id => $category) {
        if ($category === false || $id === 'necessary' || !preg_match('/^[a-z][a-z0-9_-]{0,31}$/D', $id)) {
            continue;
        }
        $isRequired = (((array) $category)['required'] ?? null) === true;
        $answer = $reason === null ? $choice['answers'][$id] ?? null : false;
        if ($isRequired || $answer) {
            $granted[] = $id;
        }
        $isNew = $isNew || (!$isRequired && $answer === null);
    }
    $ask = $reason ?? ($isNew ? 'new-category' : null);
    return ['status' => $reason === null ? 'set' : 'unset', 'ask' => $ask, 'granted' => $granted];
}
