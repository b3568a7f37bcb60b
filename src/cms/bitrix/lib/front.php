<?php

namespace Soglasie\Consent;

use Bitrix\Main\Web\HttpClient;
use Soglasie\Finder;

/** The front page of a site, as a visitor gets it. */
final class Front
{
	private const SECONDS = 10;

	/** Ids of the services that are there; null where the page could not be read. */
	public static function services(string $site): ?array
	{
		$client = new HttpClient(array('socketTimeout' => self::SECONDS, 'streamTimeout' => self::SECONDS));
		$html = $client->get(self::address($site));
		return is_string($html) && $client->getStatus() === 200 ? Finder::services(Known::data(), $html) : null;
	}

	private static function address(string $site): string
	{
		$server = Storage::server($site);
		$host = $server === '' ? (string)($_SERVER['HTTP_HOST'] ?? '') : $server;
		return ($GLOBALS['APPLICATION']->IsHTTPS() ? 'https' : 'http') . "://$host/";
	}
}
