<?php

use Bitrix\Main\EventManager;
use Bitrix\Main\Loader;
use Bitrix\Main\Localization\Loc;
use Bitrix\Main\ModuleManager;
use Bitrix\Main\Config\Option;
use Soglasie\Consent\RecordTable;

Loc::loadMessages(__FILE__);

/** Puts the module in, and takes it out without a trace. */
class soglasie_consent extends CModule
{
	/** Files that browsers ask for, and where the site has them. */
	private const FILES = array('js' => '/bitrix/js/soglasie.consent', 'tools' => '/bitrix/tools/soglasie.consent');

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
	}

	public function DoUninstall()
	{
		Loader::includeModule($this->MODULE_ID);
		$this->UnInstallEvents();
		$this->UnInstallFiles();
		$this->UnInstallDB();
		ModuleManager::unRegisterModule($this->MODULE_ID);
	}

	public function InstallDB()
	{
		if (!RecordTable::isThere()) {
			RecordTable::getEntity()->createDbTable();
		}
		CAgent::AddAgent(RecordTable::AGENT, $this->MODULE_ID, 'N', 86400);
	}

	public function UnInstallDB()
	{
		CAgent::RemoveModuleAgents($this->MODULE_ID);
		RecordTable::drop();
		Option::delete($this->MODULE_ID);
	}

	public function InstallFiles()
	{
		foreach (self::FILES as $from => $to) {
			CopyDirFiles(__DIR__ . "/$from", $_SERVER['DOCUMENT_ROOT'] . $to, true, true);
		}
	}

	public function UnInstallFiles()
	{
		foreach (self::FILES as $to) {
			DeleteDirFilesEx($to);
		}
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
