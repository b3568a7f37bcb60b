<?php

use Bitrix\Main\EventManager;
use Bitrix\Main\Loader;
use Bitrix\Main\Localization\Loc;
use Bitrix\Main\ModuleManager;
use Bitrix\Main\Config\Option;
use Soglasie\Consent\Files;
use Soglasie\Consent\Page;
use Soglasie\Consent\RecordTable;

Loc::loadMessages(__FILE__);

/** Puts the module in, and takes it out without a trace. */
class soglasie_consent extends CModule
{
	public function __construct()
	{
		$arModuleVersion = array();
		include __DIR__ . '/version.php';
		$this->MODULE_ID = 'soglasie.consent';
		$this->MODULE_VERSION = $arModuleVersion['VERSION'];
		$this->MODULE_VERSION_DATE = $arModuleVersion['VERSION_DATE'];
		$this->MODULE_NAME = Loc::getMessage('SOGLASIE_NAME');
		$this->MODULE_DESCRIPTION = Loc::getMessage('SOGLASIE_DESCRIPTION');
		$this->PARTNER_NAME = 'soglasie';
		$this->PARTNER_URI = '';
	}

	public function DoInstall()
	{
		ModuleManager::registerModule($this->MODULE_ID);
		Loader::includeModule($this->MODULE_ID);
		$this->InstallDB();
		$this->InstallFiles();
		$this->InstallEvents();
		Page::forget();
	}

	/** First asks whether to keep the records: the second step is the answer. */
	public function DoUninstall()
	{
		if ((int)($_REQUEST['step'] ?? 1) < 2) {
			$GLOBALS['APPLICATION']->IncludeAdminFile(Loc::getMessage('SOGLASIE_UNINSTALL'), __DIR__ . '/unstep1.php');
			return;
		}
		if (!check_bitrix_sessid()) {
			return false;
		}
		Loader::includeModule($this->MODULE_ID);
		$this->UnInstallEvents();
		Page::forget();
		$this->UnInstallFiles();
		$this->UnInstallDB(array('savedata' => ($_REQUEST['savedata'] ?? '') === 'Y'));
		ModuleManager::unRegisterModule($this->MODULE_ID);
	}

	public function InstallDB()
	{
		RecordTable::create();
		CAgent::AddAgent(RecordTable::AGENT, $this->MODULE_ID, 'N', 86400);
	}

	/** `savedata`: the table of records stays, and is there again when the module is. */
	public function UnInstallDB($params = array())
	{
		CAgent::RemoveModuleAgents($this->MODULE_ID);
		Option::delete($this->MODULE_ID);
		if (!($params['savedata'] ?? false)) {
			RecordTable::drop();
		}
	}

	public function InstallFiles()
	{
		Files::install();
	}

	public function UnInstallFiles()
	{
		Files::uninstall();
	}

	public function InstallEvents()
	{
		// Late, so that what other modules put into the page is marked as well.
		EventManager::getInstance()->registerEventHandler('main', 'OnEndBufferContent', $this->MODULE_ID, 'Soglasie\Consent\Page', 'onEndBufferContent', 10000);
	}

	public function UnInstallEvents()
	{
		EventManager::getInstance()->unRegisterEventHandler('main', 'OnEndBufferContent', $this->MODULE_ID, 'Soglasie\Consent\Page', 'onEndBufferContent');
	}
}
