<?php

namespace Soglasie\Consent;

use Bitrix\Main\Application;
use Bitrix\Main\ORM\Data\DataManager;
use Bitrix\Main\ORM\Fields\DatetimeField;
use Bitrix\Main\ORM\Fields\IntegerField;
use Bitrix\Main\ORM\Fields\StringField;
use Bitrix\Main\ORM\Fields\TextField;
use Bitrix\Main\Type\DateTime;

/** Records of decisions, in a table of their own. */
class RecordTable extends DataManager
{
	/** What the agent calls every day. */
	public const AGENT = '\Soglasie\Consent\RecordTable::prune();';

	public static function getTableName()
	{
		return 'b_soglasie_record';
	}

	public static function getMap()
	{
		return array(
			new IntegerField('ID', array('primary' => true, 'autocomplete' => true)),
			// Of what makes a record: one that comes twice is kept once.
			new StringField('DIGEST', array('required' => true, 'size' => 40)),
			new StringField('NUMBER', array('required' => true, 'size' => 32)),
			new DatetimeField('RECEIVED_AT', array('required' => true)),
			new TextField('RECORD', array('required' => true)),
		);
	}

	public static function isThere(): bool
	{
		return Application::getConnection()->isTableExists(self::getTableName());
	}

	/** Makes the table, with what it is asked by. */
	public static function create(): void
	{
		if (self::isThere()) {
			return;
		}
		self::getEntity()->createDbTable();
		foreach (array('DIGEST', 'NUMBER', 'RECEIVED_AT') as $column) {
			Application::getConnection()->createIndex(self::getTableName(), 'ix_soglasie_' . strtolower($column), array($column));
		}
	}

	public static function drop(): void
	{
		if (self::isThere()) {
			Application::getConnection()->dropTable(self::getTableName());
		}
	}

	/** Deletes what has been kept for as long as the owner wants; 0 days: for ever. An agent gives back itself. */
	public static function prune(): string
	{
		$days = (int)Settings::of('')['keep_days'];
		$rows = $days > 0 ? self::getList(array(
			'select' => array('ID'),
			'filter' => array('<RECEIVED_AT' => DateTime::createFromTimestamp(time() - $days * 86400)),
			'limit' => 10000,
		))->fetchAll() : array();
		foreach ($rows as $row) {
			self::delete($row['ID']);
		}
		return self::AGENT;
	}
}
