<?php
// Services > Consent to cookies > Records: the list, the search by number, and the file.

use Bitrix\Main\Loader;
use Bitrix\Main\Localization\Loc;
use Bitrix\Main\UI\AdminPageNavigation;
use Soglasie\Consent\Charset;
use Soglasie\Consent\Export;
use Soglasie\Consent\Known;
use Soglasie\Consent\Records;
use Soglasie\Consent\RecordTable;

require_once $_SERVER['DOCUMENT_ROOT'] . '/bitrix/modules/main/include/prolog_admin_before.php';
Loc::loadMessages(__FILE__);

if (!$USER->IsAdmin() || !Loader::includeModule('soglasie.consent')) {
	$APPLICATION->AuthForm(Loc::getMessage('SOGLASIE_RECORDS_DENIED'));
}
if (isset($_GET['csv']) && check_bitrix_sessid()) {
	$APPLICATION->RestartBuffer();
	Export::send();
	die();
}

$self = $APPLICATION->GetCurPage() . '?lang=' . LANGUAGE_ID;
// The table that Bitrix itself makes for Excel would hold formulas, which anybody can send.
if (($_REQUEST['mode'] ?? '') === 'excel') {
	LocalRedirect($self);
}
$number = isset($_GET['number']) && is_string($_GET['number']) ? trim($_GET['number']) : '';
$navigation = new AdminPageNavigation('nav-soglasie');
$found = RecordTable::getList(array(
	'filter' => $number === '' ? array() : array('=NUMBER' => $number),
	'order' => array('ID' => 'DESC'),
	'limit' => $navigation->getLimit(),
	'offset' => $navigation->getOffset(),
	'count_total' => true,
));
$navigation->setRecordCount($found->getCount());

$list = new CAdminList('tbl_soglasie_consent');
$list->setNavigation($navigation, Loc::getMessage('SOGLASIE_RECORDS_TITLE'));
$names = array('receivedAt', 'id', 'event', 'decidedAt', 'via', 'site', 'policy', 'granted');
$list->AddHeaders(array_map(static function (string $name): array {
	return array('id' => $name, 'content' => Loc::getMessage('SOGLASIE_RECORDS_' . strtoupper($name)), 'default' => true);
}, $names));
while ($kept = $found->fetch()) {
	$record = Records::read($kept);
	$granted = array_map(array(Known::class, 'category'), array_keys(array_filter($record['grants'])));
	$cells = array('policy' => $record['policy']['url'] . ' ' . $record['policy']['version'], 'granted' => implode(', ', $granted)) + $record;
	$row = $list->AddRow($kept['ID'], $kept);
	foreach ($names as $name) {
		$row->AddViewField($name, Charset::html($cells[$name]));
	}
}
$list->AddAdminContextMenu(array(array(
	'TEXT' => Loc::getMessage('SOGLASIE_RECORDS_CSV'),
	'TITLE' => Loc::getMessage('SOGLASIE_RECORDS_CSV'),
	'LINK' => $self . '&csv=Y&' . bitrix_sessid_get(),
)), false);
$list->CheckListMode();

$APPLICATION->SetTitle(Loc::getMessage('SOGLASIE_RECORDS_TITLE'));
require $_SERVER['DOCUMENT_ROOT'] . '/bitrix/modules/main/include/prolog_admin_after.php';
?>
<form action="<?= $APPLICATION->GetCurPage() ?>">
	<input type="hidden" name="lang" value="<?= LANGUAGE_ID ?>">
	<p><label><?= Loc::getMessage('SOGLASIE_RECORDS_FIND') ?>
		<input type="text" name="number" size="36" value="<?= htmlspecialcharsbx($number) ?>"></label>
		<input type="submit" value="<?= Loc::getMessage('SOGLASIE_RECORDS_GO') ?>"></p>
</form>
<?php
$list->DisplayList();
require $_SERVER['DOCUMENT_ROOT'] . '/bitrix/modules/main/include/epilog_admin.php';
