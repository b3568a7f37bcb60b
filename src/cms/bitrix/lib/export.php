<?php

namespace Soglasie\Consent;

use Soglasie\Record_Row;

/** Records as a table for a spreadsheet. */
final class Export
{
	private const BATCH = 1000;

	/** Sends the file; whoever calls it has asked for rights and the session. */
	public static function send(): void
	{
		header('Content-Type: text/csv; charset=utf-8');
		header('Content-Disposition: attachment; filename="consent-records-' . gmdate('Y-m-d') . '.csv"');
		header('Cache-Control: no-store');
		$out = fopen('php://output', 'w');
		fwrite($out, Record_Row::MARK);
		Record_Row::write($out, Record_Row::HEAD);
		$after = 0;
		do {
			$records = Records::after($after, self::BATCH);
			foreach ($records as $record) {
				Record_Row::write($out, Record_Row::of($record));
			}
		} while ($records);
		fclose($out);
	}
}
