<?php
/**
 * As much of 1C-Bitrix as the module uses, by what its documentation and public code say: nothing of it
 * can be had here. `php bitrix.php <folder of the module> <root of a site>`, a scenario on standard
 * input: a list of `[call, ...arguments]`; prints what each gave back. Its comments name what it stands for.
 */

namespace Bitrix\Main {
	class Loader
	{
		/** https://dev.1c-bitrix.ru/api_d7/bitrix/main/loader/registerautoloadclasses.php */
		public static function registerAutoLoadClasses($module, array $classes)
		{
			spl_autoload_register(static function ($class) use ($classes) {
				if (isset($classes[$class])) {
					require_once MODULE . '/' . $classes[$class];
				}
			});
		}

		public static function includeModule($module)
		{
			if (!isset(ModuleManager::$installed[$module])) {
				return false;
			}
			require_once MODULE . '/include.php';
			return true;
		}
	}

	class ModuleManager
	{
		public static $installed = array();

		public static function registerModule($module)
		{
			self::$installed[$module] = true;
		}

		public static function unRegisterModule($module)
		{
			unset(self::$installed[$module]);
		}
	}

	class EventManager
	{
		public $handlers = array();

		public static function getInstance()
		{
			static $one;
			return $one ?? ($one = new self());
		}

		/** https://dev.1c-bitrix.ru/api_d7/bitrix/main/EventManager/registereventhandler.php */
		public function registerEventHandler($from, $event, $module, $class, $method, $sort = 100)
		{
			$this->handlers["$from:$event"]["$module:$class:$method"] = array($module, $class, $method, $sort);
		}

		public function unRegisterEventHandler($from, $event, $module, $class, $method)
		{
			unset($this->handlers["$from:$event"]["$module:$class:$method"]);
		}
	}

	class Application
	{
		public static function getConnection()
		{
			return new self();
		}

		public function isTableExists($name)
		{
			return isset(ORM\Data\DataManager::$tables[$name]);
		}

		public function dropTable($name)
		{
			unset(ORM\Data\DataManager::$tables[$name]);
		}
	}
}

namespace Bitrix\Main\Config {
	class Option
	{
		public static $all = array();

		public static function get($module, $name, $default = '')
		{
			return self::$all[$module][$name] ?? $default;
		}

		public static function set($module, $name, $value)
		{
			self::$all[$module][$name] = (string)$value;
		}

		public static function delete($module, array $filter = array())
		{
			unset(self::$all[$module]);
		}
	}
}

namespace Bitrix\Main\Localization {
	class Loc
	{
		private static $messages = array();

		public static function loadMessages($file)
		{
			$MESS = array();
			include MODULE . '/lang/' . LANGUAGE_ID . str_replace(MODULE, '', $file);
			self::$messages += $MESS;
		}

		public static function getMessage($code)
		{
			return self::$messages[$code] ?? null;
		}
	}
}

namespace Bitrix\Main\Text {
	class Encoding
	{
		public static function convertEncoding($text, $from, $to)
		{
			return iconv($from, $to, $text);
		}
	}
}

namespace Bitrix\Main\Type {
	class DateTime
	{
		public $time;

		public function __construct($time = null)
		{
			$this->time = $time ?? NOW::$time;
		}

		public static function createFromTimestamp($time)
		{
			return new self($time);
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

		public function __construct(array $rows)
		{
			$this->rows = $rows;
		}

		public function fetch()
		{
			return array_shift($this->rows) ?? false;
		}

		public function fetchAll()
		{
			return $this->rows;
		}

		public function isSuccess()
		{
			return true;
		}
	}

	/** https://dev.1c-bitrix.ru/learning/course/?COURSE_ID=43&LESSON_ID=5748 */
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
			$id = count(self::$tables[static::getTableName()]) + 1;
			self::$tables[static::getTableName()][$id] = array('ID' => $id) + $row;
			return new Result(array());
		}

		public static function delete($id)
		{
			unset(self::$tables[static::getTableName()][$id]);
			return new Result(array());
		}

		public static function getList(array $query)
		{
			$value = static function ($it) {
				return $it instanceof \Bitrix\Main\Type\DateTime ? $it->time : $it;
			};
			$rows = array_filter(self::$tables[static::getTableName()], static function ($row) use ($query, $value) {
				foreach ($query['filter'] ?? array() as $key => $wanted) {
					$is = $value($row[substr($key, 1)]);
					if ($key[0] === '<' ? $is >= $value($wanted) : $is !== $wanted) {
						return false;
					}
				}
				return true;
			});
			return new Result(array_slice(array_values($rows), 0, $query['limit'] ?? null));
		}
	}
}

namespace {
	use Bitrix\Main\EventManager;
	use Bitrix\Main\Loader;

	define('MODULE', $argv[1]);
	define('LANGUAGE_ID', 'ru');
	define('LANG_CHARSET', $argv[3] ?? 'UTF-8');
	$_SERVER['DOCUMENT_ROOT'] = $argv[2];
	error_reporting(E_ALL);
	set_error_handler(function ($level, $message, $file, $line) {
		throw new ErrorException("$message at $file:$line");
	});

	class CModule
	{
		public $MODULE_ID;
		public $MODULE_VERSION;
		public $MODULE_VERSION_DATE;
		public $MODULE_NAME;
		public $MODULE_DESCRIPTION;
		public $PARTNER_NAME;
		public $PARTNER_URI;
	}

	class CAgent
	{
		public static $all = array();

		public static function AddAgent($name, $module, $period, $interval)
		{
			self::$all[$module][] = $name;
		}

		public static function RemoveModuleAgents($module)
		{
			unset(self::$all[$module]);
		}
	}

	class CAdminTabControl
	{
		public function __construct($name, array $tabs) {}
		public function Begin() {}
		public function BeginNextTab() {}
		public function Buttons() {}
		public function End() {}
	}

	class Person
	{
		public function IsAdmin()
		{
			return true;
		}
	}

	class CMain
	{
		public $isEdited = false;

		public function GetShowIncludeAreas()
		{
			return $this->isEdited;
		}

		public function GetCurPage()
		{
			return '/bitrix/admin/settings.php';
		}
	}

	class Redirected extends Exception {}

	function LocalRedirect($url)
	{
		throw new Redirected($url);
	}

	function check_bitrix_sessid()
	{
		return ($_POST['sessid'] ?? '') === 'right';
	}

	function bitrix_sessid_post()
	{
		return '<input type="hidden" name="sessid" value="right">';
	}

	function htmlspecialcharsbx($text)
	{
		return htmlspecialchars($text, ENT_COMPAT, 'cp1251');
	}

	function CopyDirFiles($from, $to, $rewrite, $recursive)
	{
		mkdir($to, 0777, true);
		foreach (array_diff(scandir($from), array('.', '..')) as $name) {
			is_dir("$from/$name") ? CopyDirFiles("$from/$name", "$to/$name", $rewrite, $recursive) : copy("$from/$name", "$to/$name");
		}
	}

	function DeleteDirFilesEx($path)
	{
		$path = strpos($path, $_SERVER['DOCUMENT_ROOT']) === 0 ? $path : $_SERVER['DOCUMENT_ROOT'] . $path;
		foreach (array_diff(scandir($path), array('.', '..')) as $name) {
			is_dir("$path/$name") ? DeleteDirFilesEx("$path/$name") : unlink("$path/$name");
		}
		rmdir($path);
	}

	/** `CMain::EndBufferContent`, and the event once more with what the composite engine keeps. */
	function endBuffer($content)
	{
		foreach (EventManager::getInstance()->handlers['main:OnEndBufferContent'] ?? array() as list($module, $class, $method)) {
			Loader::includeModule($module);
			call_user_func_array(array($class, $method), array(&$content));
		}
		return $content;
	}

	/** `Asset::moveJsToBody`: all scripts but those that ask to stay. */
	function moveJs($content)
	{
		$moved = '';
		$kept = preg_replace_callback('~<script\b([^>]*)>.*?</script>~s', function ($found) use (&$moved) {
			if (strpos($found[1], 'data-skip-moving="true"') !== false) {
				return $found[0];
			}
			$moved .= $found[0];
			return '';
		}, $content);
		return str_replace('</body>', "$moved</body>", $kept);
	}

	function options(array $post)
	{
		global $USER, $APPLICATION;
		$_SERVER['REQUEST_METHOD'] = $post ? 'POST' : 'GET';
		$_POST = $post;
		ob_start();
		try {
			include MODULE . '/options.php';
		} catch (Redirected $to) {
			ob_get_clean();
			return 'redirected';
		}
		return base64_encode(ob_get_clean());
	}

	$USER = new Person();
	$APPLICATION = new CMain();
	require MODULE . '/install/index.php';
	$module = new soglasie_consent();
	$calls = array(
		'name' => function () use ($module) { return base64_encode($module->MODULE_NAME); },
		'install' => function () use ($module) { return $module->DoInstall(); },
		'uninstall' => function () use ($module) { return $module->DoUninstall(); },
		'page' => function ($html) { return base64_encode(moveJs(endBuffer(base64_decode($html)))); },
		'answer' => function ($html) { return endBuffer($html); },
		'edited' => function ($is) use ($APPLICATION) { $APPLICATION->isEdited = $is; },
		'options' => function ($post) { return options($post); },
		'set' => function ($name, $value) { Bitrix\Main\Config\Option::set('soglasie.consent', $name, base64_decode($value)); },
		'record' => function ($server, $body) { return Soglasie\Consent\Records::take($server, $body); },
		'ofNumber' => function ($number) { return Soglasie\Consent\Records::ofNumber($number); },
		'later' => function ($days) { Bitrix\Main\Type\NOW::$time = time() - $days * 86400; },
		'agent' => function () { return array_map(function ($name) { return eval("return $name"); }, CAgent::$all['soglasie.consent']); },
		'left' => function () {
			return array(
				array_filter(EventManager::getInstance()->handlers), Bitrix\Main\Config\Option::$all, CAgent::$all,
				array_keys(Bitrix\Main\ORM\Data\DataManager::$tables), Bitrix\Main\ModuleManager::$installed,
				glob($_SERVER['DOCUMENT_ROOT'] . '/bitrix/*/soglasie*'),
			);
		},
	);
	Bitrix\Main\Type\NOW::$time = time();
	$given = array();
	foreach (json_decode(stream_get_contents(STDIN), true) as $call) {
		$given[] = $calls[array_shift($call)](...$call);
	}
	echo json_encode($given);
}
