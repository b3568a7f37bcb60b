<?php
if (!defined('B_PROLOG_INCLUDED') || B_PROLOG_INCLUDED !== true) {
	die();
}

use Bitrix\Main\Localization\Loc;

Loc::loadMessages(__FILE__);
// The same for all visitors: the page may stay in the composite cache.
$this->setFrameMode(true);
?>
<div class="soglasie-cookies">
<?php foreach ($arResult['CATEGORIES'] as $category) { ?>
	<h3><?= htmlspecialcharsbx($category['title']) ?></h3>
	<p><?= htmlspecialcharsbx($category['text']) ?></p>
	<div class="soglasie-cookies-table"><table>
		<thead><tr>
			<th scope="col"><?= Loc::getMessage('SOGLASIE_COOKIES_HEAD_NAME') ?></th>
			<th scope="col"><?= Loc::getMessage('SOGLASIE_COOKIES_HEAD_PURPOSE') ?></th>
			<th scope="col"><?= Loc::getMessage('SOGLASIE_COOKIES_HEAD_OWNER') ?></th>
			<th scope="col"><?= Loc::getMessage('SOGLASIE_COOKIES_HEAD_LIFETIME') ?></th>
		</tr></thead>
		<tbody>
<?php foreach ($category['rows'] as $row) { ?>
			<tr>
				<td><?= $row['name'] === '' ? '&mdash;' : htmlspecialcharsbx($row['name']) ?></td>
				<td><?= htmlspecialcharsbx($row['purpose']) ?></td>
				<td><?= htmlspecialcharsbx($row['owner']) ?></td>
				<td><?= htmlspecialcharsbx($row['lifetime']) ?></td>
			</tr>
<?php } ?>
		</tbody>
	</table></div>
<?php } ?>
</div>
