<?php

use Bitrix\Main\Localization\Loc;

if (!check_bitrix_sessid()) {
	return;
}
Loc::loadMessages(__FILE__);
?>
<form action="<?= $APPLICATION->GetCurPage() ?>">
	<?= bitrix_sessid_post() ?>
	<input type="hidden" name="lang" value="<?= LANGUAGE_ID ?>">
	<input type="hidden" name="id" value="soglasie.consent">
	<input type="hidden" name="uninstall" value="Y">
	<input type="hidden" name="step" value="2">
	<p><?= Loc::getMessage('SOGLASIE_UNSTEP_ABOUT') ?></p>
	<p><label><input type="checkbox" name="savedata" value="Y" checked> <?= Loc::getMessage('SOGLASIE_UNSTEP_SAVE') ?></label></p>
	<input type="submit" value="<?= Loc::getMessage('SOGLASIE_UNSTEP_GO') ?>">
</form>
