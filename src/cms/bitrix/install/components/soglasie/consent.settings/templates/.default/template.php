<?php
if (!defined('B_PROLOG_INCLUDED') || B_PROLOG_INCLUDED !== true) {
	die();
}
?>
<a href="<?= htmlspecialcharsbx($arResult['URL']) ?>" data-soglasie-open><?= htmlspecialcharsbx($arResult['TEXT']) ?></a>
