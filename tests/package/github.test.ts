import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const read = (path: string) => parse(readFileSync(`.github/${path}`, 'utf8'));
const { scripts, engines, version } = JSON.parse(readFileSync('package.json', 'utf8'));

/** Commands of a workflow's only job, in order. */
const commandsOf = (job: { steps: { run?: string }[] }): string[] =>
  job.steps.flatMap(({ run }) => run ?? []);

describe('what strangers meet on GitHub', () => {
  it('runs npm ci and npm test on three systems, with every Node that is promised', () => {
    const { test } = read('workflows/test.yml').jobs;
    expect(test.strategy.matrix).toEqual({
      os: ['ubuntu-latest', 'macos-latest', 'windows-latest'],
      node: [20, 22, 24],
    });
    expect(engines.node).toBe('>=20');
    const commands = commandsOf(test);
    expect([commands[0], commands.at(-1)]).toEqual(['npm ci', 'npm test']);
    expect(scripts).toHaveProperty('test');
  });

  it('tries every case each night, as a change does not', () => {
    const { on, jobs } = read('workflows/full.yml');
    expect(on.schedule).toHaveLength(1);
    expect(commandsOf(jobs.full).at(-1)).toBe('npm run test:full');
    expect(scripts).toHaveProperty('test:full');
  });

  it('releases what was tested, with provenance, and only under the version of the package', () => {
    const { pack, import: imports, release } = read('workflows/release.yml').jobs;
    expect([imports.needs, release.needs]).toEqual(['pack', 'import']);
    expect(commandsOf(pack)).toContain('npm pack');
    expect(release.permissions).toMatchObject({ 'id-token': 'write', attestations: 'write' });
    const commands = commandsOf(release);
    const at = (part: string): number => commands.findIndex((one) => one.includes(part));
    expect(at('npm run test:full')).toBeGreaterThan(at('GITHUB_REF_NAME'));
    expect(at('npm publish --provenance')).toBeGreaterThan(at('npm run test:full'));
    expect(commands[at('gh release')]).toContain('dist/soglasie-*.zip');
    // What it uploads is what the build makes.
    expect(readdirSync('dist')).toContain(`soglasie-${version}.zip`);
  });

  it('lets no job do more than it needs, and no step keep a token', () => {
    const files = readdirSync('.github/workflows');
    expect(files.length).toBeGreaterThan(1);
    for (const file of files) {
      const { permissions, jobs } = read(`workflows/${file}`);
      expect(permissions, file).toEqual({ contents: 'read' });
      for (const { steps } of Object.values<{ steps: { uses?: string; with?: object }[] }>(jobs)) {
        const checkout = steps.find(({ uses }) => uses?.startsWith('actions/checkout'));
        if (checkout) expect(checkout.with).toEqual({ 'persist-credentials': false });
      }
    }
  });

  it.each(['error-ru.yml', 'error-en.yml'])(
    '%s asks for the page, the config and the console',
    (file) => {
      const { body, name } = read(`ISSUE_TEMPLATE/${file}`);
      expect(name).toBeTruthy();
      const asked = body.filter(({ id }: { id?: string }) => id);
      expect(asked.map(({ id }: { id: string }) => id)).toEqual([
        ...['page', 'config', 'console', 'expected', 'version'],
      ]);
      for (const { attributes, validations } of asked) {
        expect(attributes.label).toBeTruthy();
        expect(validations.required).toBe(true);
      }
    },
  );

  it('says how to report a vulnerability, in both languages', () => {
    const text = readFileSync('.github/SECURITY.md', 'utf8');
    expect(text).toMatch(/^# Безопасность[\s\S]+^# Security$/m);
    expect(read('ISSUE_TEMPLATE/config.yml').blank_issues_enabled).toBe(false);
  });
});
