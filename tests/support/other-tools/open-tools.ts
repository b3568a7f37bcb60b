import type { OtherTool } from './pages.js';

const VANILLA: OtherTool = {
  name: 'vanilla-cookieconsent',
  files: {
    '/cc.js': 'vanilla-cookieconsent/dist/cookieconsent.umd.js',
    '/cc.css': 'vanilla-cookieconsent/dist/cookieconsent.css',
  },
  reject: '[data-role=necessary]',
  page: ({ analytics, advertising }) => `
<link rel="stylesheet" href="/cc.css">
<script type="text/plain" data-category="analytics">${analytics}</script>
<script type="text/plain" data-category="marketing">${advertising}</script>
<script src="/cc.js"></script>
<script>
  const section = (title, linkedCategory) => ({ title, description: title, linkedCategory });
  CookieConsent.run({
    categories: { necessary: { enabled: true, readOnly: true }, analytics: {}, marketing: {} },
    language: { default: 'en', translations: { en: {
      consentModal: { title: 'We use cookies', description: 'To count.', acceptAllBtn: 'Accept all',
        acceptNecessaryBtn: 'Reject all', showPreferencesBtn: 'Preferences' },
      preferencesModal: { title: 'Preferences', acceptAllBtn: 'Accept all',
        acceptNecessaryBtn: 'Reject all', savePreferencesBtn: 'Save', closeIconLabel: 'Close',
        sections: [section('Needed', 'necessary'), section('Statistics', 'analytics'), section('Marketing', 'marketing')] },
    } } },
  });
</script>`,
};

const KLARO: OtherTool = {
  name: 'Klaro',
  files: { '/klaro.js': 'klaro/dist/klaro.js' },
  reject: '.cn-decline',
  page: ({ analytics, advertising }) => `
<script type="text/plain" data-type="application/javascript" data-name="ga">${analytics}</script>
<script type="text/plain" data-type="application/javascript" data-name="direct">${advertising}</script>
<script>
  var klaroConfig = { acceptAll: true, lang: 'en', translations: { en: {
      purposes: { analytics: { title: 'Statistics' }, marketing: { title: 'Marketing' } } } },
    services: [{ name: 'ga', purposes: ['analytics'] }, { name: 'direct', purposes: ['marketing'] }] };
</script>
<script src="/klaro.js"></script>`,
};

const TARTEAUCITRON: OtherTool = {
  name: 'tarteaucitron',
  files: Object.fromEntries(
    [
      ...['tarteaucitron.js', 'tarteaucitron.services.js', 'advertising.js'],
      ...['lang/tarteaucitron.en.js', 'css/tarteaucitron.css'],
    ].map((file) => [`/tac/${file}`, `tarteaucitronjs/${file}`]),
  ),
  reject: '#tarteaucitronAllDenied2, #tarteaucitronAllDenied',
  page: ({ analytics, advertising }) => `
<script>var tarteaucitronForceLanguage = 'en';</script>
<script src="/tac/tarteaucitron.js"></script>
<script>
  tarteaucitron.init({ hashtag: '#tarteaucitron', orientation: 'bottom', highPrivacy: true,
    AcceptAllCta: true, DenyAllCta: true, showIcon: true, removeCredit: true });
  const service = (key, type, js) => {
    tarteaucitron.services[key] = { key, type, name: key, uri: 'https://shop.test/', needConsent: true, cookies: [], js };
    (tarteaucitron.job = tarteaucitron.job || []).push(key);
  };
  service('ga', 'analytic', () => { ${analytics} });
  service('direct', 'ads', () => { ${advertising} });
</script>`,
};

/** Those whose code a registry has: the pages run the very packages. */
export const OPEN: readonly OtherTool[] = [VANILLA, KLARO, TARTEAUCITRON];
