// Stands for A/B tests: gives the visitor a variant and tells the page.
(() => {
  const known = /(?:^|; )ab_variant=(\w)/.exec(document.cookie)?.[1];
  const variant = known ?? (Math.random() < 0.5 ? 'a' : 'b');
  const vendor = window.demoVendor('ab-test', 'technical', { cookies: { ab_variant: variant } });
  vendor.hit({ variant });
  document.documentElement.dataset.abVariant = variant;
})();
