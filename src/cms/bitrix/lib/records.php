<?php

namespace Soglasie\Consent;

use Bitrix\Main\Type\DateTime;
use Soglasie\Record_Check;

/** Takes what browsers send, and finds it by its number. */
final class Records
{
	private const MAX_BYTES = 16384;

	/** Status to answer with: 204 when the record is in the table. */
	public static function take(array $server, string $body): int
	{
		if (Settings::all()['records'] !== 'Y') {
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
		return self::keep($record) ? 204 : 500;
	}

	/** All records of one browser, as they came. */
	public static function ofNumber(string $number): array
	{
		$rows = RecordTable::getList(array('filter' => array('=NUMBER' => $number), 'order' => array('ID' => 'ASC')))->fetchAll();
		return array_map(static function (array $row): array {
			return json_decode($row['RECORD'], true);
		}, $rows);
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
