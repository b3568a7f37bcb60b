<?php
/** Tables by D7, in memory: https://dev.1c-bitrix.ru/learning/course/?COURSE_ID=43&LESSON_ID=5748 */

namespace Bitrix\Main\Type {
	class DateTime
	{
		private $time;

		public function __construct($time = null)
		{
			$this->time = $time ?? NOW::$time;
		}

		public static function createFromTimestamp($time)
		{
			return new self($time);
		}

		public function getTimestamp()
		{
			return $this->time;
		}
	}

	class NOW
	{
		public static $time = 0;
	}
}

namespace Bitrix\Main\ORM\Fields {
	class Field
	{
		public $name;
		public $options;

		public function __construct($name, array $options = array())
		{
			list($this->name, $this->options) = array($name, $options);
		}
	}
	class IntegerField extends Field {}
	class StringField extends Field {}
	class TextField extends Field {}
	class DatetimeField extends Field {}
}

namespace Bitrix\Main\ORM\Data {
	class Result
	{
		private $rows;
		private $count;

		public function __construct(array $rows, $count = null)
		{
			list($this->rows, $this->count) = array($rows, $count);
		}

		public function fetch()
		{
			return array_shift($this->rows) ?? false;
		}

		public function fetchAll()
		{
			return $this->rows;
		}

		public function getCount()
		{
			if ($this->count === null) {
				throw new \Exception('the query does not ask for count_total');
			}
			return $this->count;
		}

		public function isSuccess()
		{
			return true;
		}
	}

	abstract class DataManager
	{
		public static $tables = array();

		abstract public static function getTableName();

		abstract public static function getMap();

		public static function getEntity()
		{
			return new class(static::class) {
				private $class;

				public function __construct($class)
				{
					$this->class = $class;
				}

				public function createDbTable()
				{
					DataManager::$tables[$this->class::getTableName()] = array();
				}
			};
		}

		public static function add(array $row)
		{
			foreach (static::getMap() as $field) {
				if (($field->options['required'] ?? false) && !isset($row[$field->name])) {
					throw new \Exception("$field->name is missing");
				}
				if (isset($field->options['size'], $row[$field->name]) && strlen($row[$field->name]) > $field->options['size']) {
					throw new \Exception("$field->name is too long");
				}
			}
			$table = &self::$tables[static::getTableName()];
			$id = $table ? max(array_keys($table)) + 1 : 1;
			$table[$id] = array('ID' => $id) + $row;
			return new Result(array());
		}

		public static function delete($id)
		{
			unset(self::$tables[static::getTableName()][$id]);
			return new Result(array());
		}

		public static function getList(array $query)
		{
			$rows = array_values(array_filter(self::$tables[static::getTableName()], static function ($row) use ($query) {
				foreach ($query['filter'] ?? array() as $key => $wanted) {
					if (!self::fits($key[0], self::plain($row[substr($key, 1)]), self::plain($wanted))) {
						return false;
					}
				}
				return true;
			}));
			foreach ($query['order'] ?? array() as $column => $way) {
				usort($rows, static function ($one, $other) use ($column, $way) {
					return ($way === 'DESC' ? -1 : 1) * (self::plain($one[$column]) <=> self::plain($other[$column]));
				});
			}
			return new Result(
				array_slice($rows, $query['offset'] ?? 0, $query['limit'] ?? null),
				($query['count_total'] ?? false) ? count($rows) : null
			);
		}

		private static function fits($sign, $value, $wanted)
		{
			if ($sign === '=') {
				return $value === $wanted;
			}
			return $sign === '<' ? $value < $wanted : $value > $wanted;
		}

		private static function plain($value)
		{
			return $value instanceof \Bitrix\Main\Type\DateTime ? $value->getTimestamp() : $value;
		}
	}
}
