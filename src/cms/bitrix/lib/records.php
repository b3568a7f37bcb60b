<?php

namespace Soglasie\Consent;

use Bitrix\Main\Type\DateTime;
use Soglasie\Record_Check;

/** Takes what browsers send, and finds it by its number. */
final class Records
{
	/** How many are kept at most: anybody can send some. */
	public const MOST = 1000000;
	private const MAX_BYTES = 16384;

	/** Status to answer with: 204 when the record is in the table. */
	public static function take(array $server, string $body): int
	{
		if (Settings::of('')['records'] !== 'Y') {
			return 404;
		}
		if (($server['REQUEST_METHOD'] ?? '') !== 'POST') {
			return 405;
		}
		// Browsers name the page's origin with every POST; a form on somebody's page is not ours.
		$origin = parse_url((string)($server['HTTP_ORIGIN'] ?? '')) ?: array();
		$host = ($origin['host'] ?? '') . (isset($origin['port']) ? ":$origin[port]" : '');
		if ($host === '' || strcasecmp($host, (string)($server['HTTP_HOST'] ?? '')) !== 0) {
			return 403;
		}
		if (strlen($body) > self::MAX_BYTES) {
			return 413;
		}
		$record = json_decode($body, true);
		if (!Record_Check::is_record($record)) {
			return 422;
		}
		if (self::isFull()) {
			return 507;
		}
		return self::keep($record) ? 204 : 500;
	}

	/** The record of a row, with the moment when it came: `2026-11-20T10:00:00Z`. */
	public static function read(array $row): array
	{
		return array('receivedAt' => gmdate('Y-m-d\TH:i:s\Z', $row['RECEIVED_AT']->getTimestamp())) + (array)json_decode($row['RECORD'], true);
	}

	/**
	 * Some records after another, as they came. `after`: id of that one, 0 for the first; becomes that of the
	 * last one given.
	 */
	public static function after(int &$after, int $most): array
	{
		$rows = RecordTable::getList(array('filter' => array('>ID' => $after), 'order' => array('ID' => 'ASC'), 'limit' => $most))->fetchAll();
		$after = $rows ? (int)end($rows)['ID'] : $after;
		return array_map(array(self::class, 'read'), $rows);
	}

	private static function isFull(): bool
	{
		$ends = array();
		foreach (array('ASC', 'DESC') as $order) {
			$row = RecordTable::getList(array('select' => array('ID'), 'order' => array('ID' => $order), 'limit' => 1))->fetch();
			$ends[] = $row ? (int)$row['ID'] : 0;
		}
		return $ends[1] > 0 && $ends[1] - $ends[0] + 1 >= self::MOST;
	}

	private static function keep(array $record): bool
	{
		$digest = sha1($record['id'] . $record['event'] . $record['decidedAt'] . json_encode($record['grants']));
		if (RecordTable::getList(array('select' => array('ID'), 'filter' => array('=DIGEST' => $digest), 'limit' => 1))->fetch()) {
			return true;
		}
		return RecordTable::add(array(
			'DIGEST' => $digest,
			'NUMBER' => $record['id'],
			'RECEIVED_AT' => new DateTime(),
			// ASCII, for tables in any encoding.
			'RECORD' => json_encode($record),
		))->isSuccess();
	}
}
