// The two blocks in the editor: what they show comes from the server, as on the page.
((wp, { label, text: usual }) => {
  const { createElement, Fragment } = wp.element;
  const { InspectorControls, useBlockProps } = wp.blockEditor;
  const { Disabled, PanelBody, TextControl } = wp.components;

  const rendered = (name, attributes) =>
    createElement(
      Disabled,
      null,
      createElement(wp.serverSideRender, {
        block: name,
        attributes,
        skipBlockSupportAttributes: true,
      }),
    );

  wp.blocks.registerBlockType('soglasie/settings', {
    edit: ({ attributes, setAttributes }) =>
      createElement(
        Fragment,
        null,
        createElement(
          InspectorControls,
          null,
          createElement(
            PanelBody,
            null,
            createElement(TextControl, {
              label,
              placeholder: usual,
              value: attributes.text,
              onChange: (text) => setAttributes({ text }),
            }),
          ),
        ),
        createElement('div', useBlockProps(), rendered('soglasie/settings', attributes)),
      ),
    save: () => null,
  });

  wp.blocks.registerBlockType('soglasie/cookies', {
    edit: () => createElement('div', useBlockProps(), rendered('soglasie/cookies', {})),
    save: () => null,
  });
})(window.wp, window.soglasieBlocks);
