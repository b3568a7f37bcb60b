<?php
// As much of 1C-Bitrix as the template uses. It moves scripts to the end of the page, except for
// those that ask to stay.
define('B_PROLOG_INCLUDED', true);

class Application
{
    public function ShowHead() { ?>
<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">
<link rel="icon" href="data:,">
<script>ran.push('moved');</script>
<?php }
    public function ShowTitle($isForBrowser = true) { echo 'Ромашка'; }
    public function ShowPanel() {}
}
$APPLICATION = new Application();

ob_start(function ($page) {
    $moved = '';
    $kept = preg_replace_callback('~<script\b([^>]*)>.*?</script>~s', function ($script) use (&$moved) {
        if (str_contains($script[1], 'data-skip-moving="true"')) return $script[0];
        $moved .= $script[0];
        return '';
    }, $page);
    return str_replace('</body>', $moved . '</body>', $kept);
});
foreach (array_slice($argv, 1) as $file) require $file;
