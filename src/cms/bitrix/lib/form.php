<?php

namespace Soglasie\Consent;

use Bitrix\Main\Localization\Loc;
use CAdminMessage;
use Soglasie\Counters;

/** Rows of the settings page. Its words are in `lang/…/options.php`: `SOGLASIE_` and the name of the setting. */
final class Form
{
	/** @var array<string, string> */
	private $settings;

	public function __construct(array $settings)
	{
		$this->settings = $settings;
	}

	/** Says what was found on the site. `found`: ids with dots between, or `nothing` where it could not be read. */
	public static function tellFound(string $found): void
	{
		$ids = array_intersect(explode('.', $found), array_keys(Known::data()['services']));
		$names = array_map(static function (string $id): string {
			return Charset::html(Known::text(Known::data()['services'][$id]['title']));
		}, $ids);
		if ($names) {
			CAdminMessage::ShowNote(Loc::getMessage('SOGLASIE_FIND_FOUND') . ' ' . implode(', ', $names));
		} else {
			CAdminMessage::ShowMessage(Loc::getMessage($found === 'nothing' ? 'SOGLASIE_FIND_UNREAD' : 'SOGLASIE_FIND_NONE'));
		}
	}

	/** A line of text. `more`: attributes, trusted. */
	public function text(string $name, string $more = 'size="40"'): void
	{
		$form = isset(Input::FORMS[$name]) ? ' pattern="' . htmlspecialcharsbx(Input::FORMS[$name]) . '"' : '';
		$this->row($name, '<input type="text" id="soglasie_' . $name . '" name="soglasie[' . $name . ']" value="' . Charset::html($this->settings[$name]) . '"' . $form . ' ' . $more . '>');
	}

	public function lines(string $name): void
	{
		$this->row($name, '<textarea id="soglasie_' . $name . '" name="soglasie[' . $name . ']" rows="5" cols="60">' . Charset::html($this->settings[$name]) . '</textarea>');
	}

	public function box(string $name): void
	{
		$this->row($name, self::check($name, "[$name]", $this->settings[$name] === 'Y'));
	}

	/** A choice of one. `options`: texts by value, in the encoding of the site, escaped. */
	public function choice(string $name, array $options, string $more = ''): void
	{
		$this->row($name, self::select($name, "[$name]", $this->settings[$name], $options, $more));
	}

	/** A choice among `Settings::VALUES`. */
	public function known(string $name, string $more = ''): void
	{
		$options = array();
		foreach (Settings::VALUES[$name] as $value) {
			$options[$value] = (string)Loc::getMessage('SOGLASIE_' . strtoupper("{$name}_$value"));
		}
		$this->choice($name, $options, $more);
	}

	/** A box for each category that can be asked about. */
	public function categories(): void
	{
		$boxes = '';
		foreach (Settings::asked($this->settings) as $id => $isAsked) {
			$boxes .= '<label>' . self::check("categories_$id", "[categories][$id]", $isAsked) . ' ' . Charset::html(Known::category($id)) . '</label><br>';
		}
		$this->row('categories', $boxes);
	}

	/** A row for each known service: whether it is on the site, its category, its number. */
	public function services(): void
	{
		$chosen = Settings::services($this->settings);
		$categories = array();
		foreach (Settings::CATEGORIES as $category) {
			$categories[$category] = Charset::html(Known::category($category));
		}
		foreach (Known::data()['services'] as $id => $service) {
			$name = Charset::html(Known::text($service['title']));
			$label = '<label>' . self::check("services_$id", "[services][$id][on]", isset($chosen[$id])) . " $name</label>";
			$category = $chosen[$id]['category'] ?? $service['category'];
			$cells = self::select("category_$id", "[services][$id][category]", $category, $categories, 'aria-label="' . $name . '"');
			if (isset(Counters::NUMBERS[$id])) {
				$cells .= ' <input type="text" aria-label="' . $name . '" name="soglasie[services][' . $id . '][number]" value="'
					. Charset::html((string)($chosen[$id]['number'] ?? '')) . '" placeholder="' . Counters::NUMBERS[$id][1] . '" pattern="' . self::pattern($id) . '">';
			}
			echo "<tr><td width=\"40%\">$label</td><td width=\"60%\">$cells</td></tr>";
		}
	}

	/** A row that a name and its words stand for. `html`: escaped. */
	public function row(string $name, string $html): void
	{
		$title = (string)Loc::getMessage('SOGLASIE_' . strtoupper($name));
		$label = strpos($html, "id=\"soglasie_$name\"") === false ? $title : "<label for=\"soglasie_$name\">$title</label>";
		echo "<tr><td width=\"40%\">$label</td><td width=\"60%\">$html</td></tr>";
	}

	/** What the number of a service looks like, as browsers want it: there a hyphen in brackets is escaped. */
	private static function pattern(string $id): string
	{
		return htmlspecialcharsbx(str_replace('-]', '\\-]', Counters::NUMBERS[$id][0]));
	}

	private static function check(string $id, string $name, bool $isOn): string
	{
		return '<input type="checkbox" id="soglasie_' . $id . '" name="soglasie' . $name . '" value="Y"' . ($isOn ? ' checked' : '') . '>';
	}

	private static function select(string $id, string $name, string $chosen, array $options, string $more): string
	{
		$html = '<select id="soglasie_' . $id . '" name="soglasie' . $name . '" ' . $more . '>';
		foreach ($options as $value => $text) {
			$html .= '<option value="' . $value . '"' . ($chosen === (string)$value ? ' selected' : '') . ">$text</option>";
		}
		return "$html</select>";
	}
}
