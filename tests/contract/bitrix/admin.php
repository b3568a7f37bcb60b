<?php
/** The older half of 1C-Bitrix: modules, components, and what admin pages are made of. */

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

/** Each tab is an element with the id that its `DIV` says; those that are not chosen are hidden. */
class CAdminTabControl
{
	private $name;
	private $tabs;
	private $at = -1;

	public function __construct($name, array $tabs)
	{
		list($this->name, $this->tabs) = array($name, $tabs);
	}

	public function Begin() {}

	public function BeginNextTab()
	{
		echo $this->at++ < 0 ? '' : '</table></div>';
		echo '<div id="' . $this->tabs[$this->at]['DIV'] . '"' . ($this->at ? ' style="display:none"' : '') . '><table>';
	}

	public function Buttons()
	{
		echo '</table></div>';
	}

	public function End()
	{
		if ($this->at !== count($this->tabs) - 1) {
			throw new Exception('not every tab has been printed');
		}
		echo "<script>window.$this->name={SelectTab(id){for(const tab of document.querySelectorAll('form>div'))tab.style.display=tab.id===id?'':'none'}}</script>";
	}
}

/** https://dev.1c-bitrix.ru/api_help/main/general/admin.section/classes/cadminlist/index.php */
class CAdminList
{
	private $title;
	private $headers = array();
	private $rows = array();
	private $menu = array();

	public function __construct($id) {}

	public function setNavigation($navigation, $title)
	{
		$this->title = "$title: $navigation->count";
	}

	public function AddHeaders(array $headers)
	{
		$this->headers = $headers;
	}

	public function &AddRow($id, array $row)
	{
		$line = new CAdminListRow();
		$this->rows[] = $line;
		return $line;
	}

	public function AddAdminContextMenu(array $menu, $isExcel = true)
	{
		$this->menu = $isExcel ? array_merge($menu, array(array('TEXT' => 'Excel', 'LINK' => '?mode=excel'))) : $menu;
	}

	public function CheckListMode() {}

	public function DisplayList()
	{
		foreach ($this->menu as $item) {
			echo '<a href="' . htmlspecialcharsbx($item['LINK']) . '">' . $item['TEXT'] . '</a>';
		}
		echo '<table><tr><th>' . implode('</th><th>', array_column($this->headers, 'content')) . '</th></tr>';
		foreach ($this->rows as $row) {
			$cells = array_map(static function (array $header) use ($row) { return $row->cells[$header['id']]; }, $this->headers);
			echo '<tr><td>' . implode('</td><td>', $cells) . '</td></tr>';
		}
		echo "</table>$this->title";
	}
}

class CAdminListRow
{
	public $cells = array();

	/** HTML, printed as it is. */
	public function AddViewField($id, $html)
	{
		$this->cells[$id] = $html;
	}
}

/** https://dev.1c-bitrix.ru/learning/course/?COURSE_ID=43&LESSON_ID=2028 */
class CBitrixComponent
{
	public $arParams = array();
	public $arResult = array();
	public $folder;

	public function includeComponentTemplate()
	{
		$template = new CBitrixComponentTemplate();
		$template->show("$this->folder/templates/.default/template.php", $this->arParams, $this->arResult);
		if (!$template->isComposite) {
			throw new Exception('a template that does not agree keeps its page out of the composite cache');
		}
	}
}

/** https://dev.1c-bitrix.ru/learning/course/?COURSE_ID=39&LESSON_ID=3255 */
class CBitrixComponentTemplate
{
	public $isComposite = false;

	public function setFrameMode($is)
	{
		$this->isComposite = $is;
	}

	public function show($file, array $arParams, array $arResult)
	{
		include $file;
	}
}

class CAdminMessage
{
	public static function ShowNote($html)
	{
		echo "<p>note: $html</p>";
	}

	public static function ShowMessage($html)
	{
		echo "<p>error: $html</p>";
	}
}

class Person
{
	public $isAdmin = true;

	public function IsAdmin()
	{
		return $this->isAdmin;
	}
}

class Redirected extends Exception {}

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

	public static function IsHTTPS()
	{
		return true;
	}

	public function SetTitle($title) {}

	public function RestartBuffer()
	{
		ob_clean();
	}

	public function AuthForm($message)
	{
		die("denied: $message");
	}

	/** Ends the request. */
	public function IncludeAdminFile($title, $file)
	{
		global $APPLICATION;
		echo "<h1>$title</h1>";
		include $file;
		die();
	}

	/** Parameters are escaped; what they were is under the name with a tilde. */
	public function IncludeComponent($name, $template, array $params)
	{
		$folder = $_SERVER['DOCUMENT_ROOT'] . '/bitrix/components/' . str_replace(':', '/', $name);
		$known = get_declared_classes();
		require_once "$folder/class.php";
		static $classes = array();
		$classes[$name] = $classes[$name] ?? current(array_diff(get_declared_classes(), $known, array('CBitrixComponent')));
		$component = new $classes[$name]();
		$component->folder = $folder;
		foreach ($params as $key => $value) {
			$component->arParams[$key] = htmlspecialcharsbx($value);
			$component->arParams["~$key"] = $value;
		}
		$component->executeComponent();
	}
}
