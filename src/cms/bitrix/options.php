<?php
// Settings > Product settings > Module settings > Soglasie.

use Bitrix\Main\Loader;
use Bitrix\Main\Localization\Loc;
use Bitrix\Main\Text\Encoding;
use Soglasie\Consent\Config;
use Soglasie\Consent\Settings;
use Soglasie\Counters;

$module_id = 'soglasie.consent';
if (!$USER->IsAdmin() || !Loader::includeModule($module_id)) {
	return;
}
Loc::loadMessages(__FILE__);

if ($_SERVER['REQUEST_METHOD'] === 'POST' && isset($_POST['soglasie']) && is_array($_POST['soglasie']) && check_bitrix_sessid()) {
	Settings::save($_POST['soglasie']);
	LocalRedirect($APPLICATION->GetCurPage() . '?mid=' . urlencode($module_id) . '&lang=' . LANGUAGE_ID);
}

// What the build and the options have is UTF-8; the page may be in another encoding.
$own = static function (string $text): string {
	$isUtf8 = !defined('LANG_CHARSET') || strcasecmp(LANG_CHARSET, 'utf-8') === 0;
	return htmlspecialcharsbx($isUtf8 ? $text : Encoding::convertEncoding($text, 'UTF-8', LANG_CHARSET));
};
$named = static function ($text) use ($own): string {
	return $own(is_array($text) ? $text[LANGUAGE_ID === 'ru' ? 'ru' : 'en'] : $text);
};
$settings = Settings::all();
$chosen = Settings::services($settings);
$known = Config::known();

$text = static function (string $name, int $size = 40) use ($settings, $own): void {
	echo '<input type="text" size="' . $size . '" name="soglasie[' . $name . ']" value="' . $own($settings[$name]) . '">';
};
$box = static function (string $name) use ($settings): void {
	echo '<input type="checkbox" name="soglasie[' . $name . ']" value="Y"' . ($settings[$name] === 'Y' ? ' checked' : '') . '>';
};
$choice = static function (string $name) use ($settings): void {
	echo '<select name="soglasie[' . $name . ']">';
	foreach (Settings::VALUES[$name] as $value) {
		echo '<option value="' . $value . '"' . ($settings[$name] === $value ? ' selected' : '') . '>' . Loc::getMessage('SOGLASIE_' . strtoupper("{$name}_$value")) . '</option>';
	}
	echo '</select>';
};
$row = static function (string $name, callable $print): void {
	echo '<tr><td width="40%">' . Loc::getMessage('SOGLASIE_' . strtoupper($name)) . '</td><td width="60%">';
	$print($name);
	echo '</td></tr>';
};

$tabs = array();
foreach (array('main', 'services', 'look') as $tab) {
	$title = Loc::getMessage('SOGLASIE_TAB_' . strtoupper($tab));
	$tabs[] = array('DIV' => "soglasie_$tab", 'TAB' => $title, 'TITLE' => $title);
}
$control = new CAdminTabControl('soglasie', $tabs);
$control->Begin();
?>
<form method="post" action="<?= $APPLICATION->GetCurPage() ?>?mid=<?= urlencode($module_id) ?>&amp;lang=<?= LANGUAGE_ID ?>">
<?php
echo bitrix_sessid_post();
$control->BeginNextTab();
$row('enabled', $box);
foreach (array('operator', 'contact', 'policy_url', 'policy_version', 'expires', 'reask') as $name) {
	$row($name, $text);
}
$row('records', $box);
$row('keep_days', $text);

$control->BeginNextTab();
foreach ($known['services'] as $id => $service) {
	$prefix = "soglasie[services][$id]";
	echo '<tr><td width="40%"><label><input type="checkbox" name="' . $prefix . '[on]" value="Y"' . (isset($chosen[$id]) ? ' checked' : '') . '> ' . $named($service['title']) . '</label></td><td width="60%">';
	echo '<select name="' . $prefix . '[category]">';
	foreach (Settings::CATEGORIES as $category) {
		$isChosen = ($chosen[$id]['category'] ?? $service['category']) === $category;
		echo '<option value="' . $category . '"' . ($isChosen ? ' selected' : '') . '>' . $named($known['categories'][$category]['title']) . '</option>';
	}
	echo '</select> ';
	if (isset(Counters::NUMBERS[$id])) {
		echo '<input type="text" name="' . $prefix . '[number]" value="' . $own((string)($chosen[$id]['number'] ?? '')) . '" placeholder="' . Counters::NUMBERS[$id][1] . '">';
	}
	echo '</td></tr>';
}
$row('hold_known', $box);
$row('google_mode', $box);
$row('block', static function (string $name) use ($settings, $own): void {
	echo '<textarea name="soglasie[block]" rows="5" cols="60">' . $own($settings[$name]) . '</textarea>';
});

$control->BeginNextTab();
$row('layout', $choice);
$row('theme', $choice);

$control->Buttons();
echo '<input type="submit" class="adm-btn-save" value="' . Loc::getMessage('SOGLASIE_SAVE') . '">';
$control->End();
?>
</form>
