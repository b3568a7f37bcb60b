<?php
if (!defined('B_PROLOG_INCLUDED') || B_PROLOG_INCLUDED !== true) {
	die();
}
// The same for all visitors: the page may stay in the composite cache.
$this->setFrameMode(true);
?>
<a href="<?= htmlspecialcharsbx($arResult['URL']) ?>" data-soglasie-open><?= htmlspecialcharsbx($arResult['TEXT']) ?></a>
