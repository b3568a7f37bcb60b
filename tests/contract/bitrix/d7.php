<?php
/** As much of the core of 1C-Bitrix as the module uses, by what its documentation and public code say. */

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
		public static $indexes = array();

		public static function getConnection()
		{
			return new self();
		}

		public function isTableExists($name)
		{
			return isset(ORM\Data\DataManager::$tables[$name]);
		}

		public function createIndex($table, $index, $columns)
		{
			self::$indexes[$table][$index] = $columns;
		}

		public function dropTable($name)
		{
			unset(ORM\Data\DataManager::$tables[$name], self::$indexes[$name]);
		}
	}

	/** https://dev.1c-bitrix.ru/api_help/main/reference/csite/index.php */
	class SiteTable
	{
		public static $sites = array();

		public static function getList(array $query)
		{
			return new ORM\Data\Result(array_values(array_filter(self::$sites, function ($site) use ($query) {
				return ($query['filter']['=LID'] ?? $site['LID']) === $site['LID'];
			})));
		}
	}
}

namespace Bitrix\Main\Config {
	/** https://dev.1c-bitrix.ru/api_d7/bitrix/main/config/option/set.php: a site's own, else those of all. */
	class Option
	{
		public static $all = array();

		public static function get($module, $name, $default = '', $site = false)
		{
			$site = $site === false ? SITE_ID : $site;
			return self::$all[$module][$site][$name] ?? self::$all[$module][''][$name] ?? $default;
		}

		/** Its default for the site is one in earlier versions and another in later ones: it has to be given. */
		public static function set($module, $name, $value, $site)
		{
			$isUtf8 = strcasecmp(LANG_CHARSET, 'utf-8') === 0;
			$letters = $isUtf8 ? preg_match_all('/./su', $value) : strlen($value);
			if ($letters > 2000 || strlen($name) > 50) {
				throw new \Exception("$name is too long");
			}
			self::$all[$module][$site][$name] = (string)$value;
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

		/** The words of a file lie at the same path in the folder `lang` of the module, or of the component. */
		public static function loadMessages($file)
		{
			$MESS = array();
			for ($root = dirname($file); !is_dir("$root/lang"); $root = dirname($root));
			// Where a language is not there, Ukraine, Belarus and Kazakhstan get Russian.
			$language = is_dir("$root/lang/" . LANGUAGE_ID) ? LANGUAGE_ID : 'ru';
			include "$root/lang/$language" . substr($file, strlen($root));
			self::$messages = $MESS + self::$messages;
		}

		public static function getMessage($code)
		{
			if (!isset(self::$messages[$code])) {
				throw new \Exception("there are no words for $code");
			}
			return self::$messages[$code];
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

namespace Bitrix\Main\Data {
	/** https://dev.1c-bitrix.ru/api_d7/bitrix/main/data/statichtmlcache/deleteall.php */
	class StaticHtmlCache
	{
		public static $deleted = 0;

		public static function getInstance()
		{
			return new self();
		}

		public function deleteAll()
		{
			self::$deleted++;
			return true;
		}
	}
}

namespace Bitrix\Main\Web {
	/** https://dev.1c-bitrix.ru/api_d7/bitrix/main/web/httpclient/legacy.php */
	class HttpClient
	{
		public static $pages = array();
		private $status = 0;

		public function __construct(array $options) {}

		public function get($url)
		{
			$this->status = isset(self::$pages[$url]) ? 200 : 404;
			return self::$pages[$url] ?? 'https://mc.yandex.ru/ is not here';
		}

		public function getStatus()
		{
			return $this->status;
		}
	}
}

namespace Bitrix\Main\UI {
	/** https://dev.1c-bitrix.ru/learning/course/?COURSE_ID=43&LESSON_ID=2741 */
	class AdminPageNavigation
	{
		public $count = 0;

		public function __construct($id) {}

		public function getLimit()
		{
			return 20;
		}

		public function getOffset()
		{
			return 0;
		}

		public function setRecordCount($count)
		{
			$this->count = $count;
		}
	}
}
