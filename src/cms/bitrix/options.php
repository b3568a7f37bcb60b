<?php
// Settings > Product settings > Module settings > Soglasie.

use Bitrix\Main\Loader;
use Bitrix\Main\Localization\Loc;
use Soglasie\Consent\Charset;
use Soglasie\Consent\Files;
use Soglasie\Consent\Form;
use Soglasie\Consent\Front;
use Soglasie\Consent\Known;
use Soglasie\Consent\Page;
use Soglasie\Consent\Settings;
use Soglasie\Consent\Storage;

$module_id = 'soglasie.consent';
if (!$USER->IsAdmin() || !Loader::includeModule($module_id)) {
	return;
}
Loc::loadMessages(__FILE__);
Files::update();

$sites = Storage::sites();
$site = isset($_GET['site']) && is_string($_GET['site']) && isset($sites[$_GET['site']]) ? $_GET['site'] : '';
$self = $APPLICATION->GetCurPage() . '?mid=' . urlencode($module_id) . '&lang=' . LANGUAGE_ID;
$here = $site === '' ? $self : "$self&site=$site";

if ($_SERVER['REQUEST_METHOD'] === 'POST' && isset($_POST['soglasie']) && is_array($_POST['soglasie']) && check_bitrix_sessid()) {
	Settings::save($_POST['soglasie'], $site);
	Page::forget();
	LocalRedirect($here);
}
if (isset($_GET['find']) && check_bitrix_sessid()) {
	$found = Front::services($site);
	if ($found) {
		Settings::tick($found, $site);
		Page::forget();
	}
	LocalRedirect("$here&found=" . ($found === null ? 'nothing' : implode('.', $found)));
}
if (isset($_GET['found']) && is_string($_GET['found'])) {
	Form::tellFound($_GET['found']);
}

$settings = Settings::of($site);
$form = new Form($settings);
$locales = array('' => Loc::getMessage('SOGLASIE_LOCALE_PAGE')) + array_map(array(Charset::class, 'html'), Known::data()['locales']);
$looks = ' data-soglasie-preview';

$tabs = array();
foreach (array('main', 'services', 'look', 'records') as $tab) {
	if ($tab !== 'records' || $site === '') {
		$title = Loc::getMessage('SOGLASIE_TAB_' . strtoupper($tab));
		$tabs[] = array('DIV' => "soglasie_tab_$tab", 'TAB' => $title, 'TITLE' => $title);
	}
}
if (count($sites) > 1) {
	echo '<p>' . Loc::getMessage('SOGLASIE_SITES');
	foreach (array('' => Loc::getMessage('SOGLASIE_SITES_ALL')) + array_map(array(Charset::class, 'html'), $sites) as $id => $name) {
		$address = htmlspecialcharsbx($id === '' ? $self : "$self&site=$id");
		echo (string)$id === $site ? " <b>$name</b>" : " <a href=\"$address\">$name</a>";
	}
	echo '</p>';
}
$control = new CAdminTabControl('soglasieTabs', $tabs);
$control->Begin();
?>
<form method="post" id="soglasie_form" action="<?= htmlspecialcharsbx($here) ?>">
<?php
echo bitrix_sessid_post();
$control->BeginNextTab();
if ($site !== '') {
	$form->row('own', '<input type="checkbox" id="soglasie_own" name="soglasie[own]" value="Y"' . (Settings::isOwn($site) ? ' checked' : '') . '>');
}
$form->box('enabled');
$form->text('operator', 'size="40"' . $looks);
foreach (array('contact', 'policy_url', 'policy_version', 'consent_url', 'expires', 'reask') as $name) {
	$form->text($name);
}
$form->choice('locale', $locales, $looks);

$control->BeginNextTab();
$form->row('find', '<a class="adm-btn" href="' . htmlspecialcharsbx("$here&find=Y&" . bitrix_sessid_get()) . '">' . Loc::getMessage('SOGLASIE_FIND_GO') . '</a>');
$form->services();
$form->categories();
$form->box('hold_known');
$form->box('google_mode');
$form->lines('block');

$control->BeginNextTab();
$preview = '/bitrix/admin/soglasie_consent_preview.php?lang=' . LANGUAGE_ID . '&site=' . $site . '&' . bitrix_sessid_get();
?>
<tr><td colspan="2">
	<label><input type="radio" name="soglasie_view" value="banner" checked> <?= Loc::getMessage('SOGLASIE_LAYOUT') ?></label>
	<label><input type="radio" name="soglasie_view" value="preferences"> <?= Loc::getMessage('SOGLASIE_PREFERENCES') ?></label>
	<iframe id="soglasie_preview" title="<?= Loc::getMessage('SOGLASIE_PREVIEW') ?>" data-address="<?= htmlspecialcharsbx($preview) ?>" tabindex="-1" inert style="display:block;width:100%;height:460px;margin-top:12px;border:1px solid #c3c4c7;background:#fff"></iframe>
</td></tr>
<?php
$form->known('layout', $looks);
$form->known('theme', $looks);
$form->text('accent', 'size="8" maxlength="7" placeholder="#2271b1"' . $looks);
$form->text('radius', 'size="4" maxlength="2"' . $looks);
$form->box('launcher');

if ($site === '') {
	$control->BeginNextTab();
	$form->box('records');
	$form->text('keep_days', 'size="6"');
	$form->row('records_list', '<a href="/bitrix/admin/soglasie_consent_records.php?lang=' . LANGUAGE_ID . '">' . Loc::getMessage('SOGLASIE_RECORDS_SHOW') . '</a>');
}
$control->Buttons();
echo '<input type="submit" class="adm-btn-save" value="' . Loc::getMessage('SOGLASIE_SAVE') . '">';
$control->End();
?>
</form>
<script src="/bitrix/js/soglasie.consent/admin.js?__VERSION__"></script>
