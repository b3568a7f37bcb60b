<?php

namespace Soglasie\Consent;

/** What a site has of the module: files that browsers ask for, components, and scripts that call the admin pages. */
final class Files
{
	private const VERSION = '__VERSION__';
	/** Where they go, by where they are. These folders are the module's own. */
	private const FOLDERS = array(
		'js' => '/bitrix/js/soglasie.consent',
		'tools' => '/bitrix/tools/soglasie.consent',
		'components/soglasie' => '/bitrix/components/soglasie',
	);
	private const ADMIN = '/bitrix/admin';

	public static function install(): void
	{
		foreach (self::FOLDERS + array('admin' => self::ADMIN) as $from => $to) {
			CopyDirFiles(self::source($from), $_SERVER['DOCUMENT_ROOT'] . $to, true, true);
		}
		Storage::set('version', self::VERSION, '');
	}

	public static function uninstall(): void
	{
		foreach (self::FOLDERS as $to) {
			DeleteDirFilesEx($to);
		}
		// The folder of all modules: only what is ours.
		DeleteDirFiles(self::source('admin'), $_SERVER['DOCUMENT_ROOT'] . self::ADMIN);
	}

	/** Whoever unpacks a new version over the old one gets the new files when the settings are opened. */
	public static function update(): void
	{
		if (Storage::get('version', '', '') !== self::VERSION) {
			self::install();
			Page::forget();
		}
	}

	private static function source(string $folder): string
	{
		return dirname(__DIR__) . "/install/$folder";
	}
}
