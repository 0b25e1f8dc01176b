/** The page a client's employee sees after following the link of a report. Without scripts, images or anything to load. */
export function acknowledgementPage({ title, text, action }: { title: string; text: string; action?: string }): string {
  const form = action === undefined ? '' : `<form method="post"><button>${action}</button></form>`;
  return `<!doctype html>
<html lang="es-MX">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>
body { font: 18px/1.5 'IBM Plex Sans', system-ui, sans-serif; color: #1c2733; background: #f6f7f8; margin: 0; }
main { max-width: 34rem; margin: 15vh auto 0; padding: 2.5rem; background: #fff; border: 1px solid #dde2e7; border-radius: 8px; }
h1 { font-size: 1.4rem; margin: 0 0 .75rem; }
p { margin: 0 0 1.5rem; }
button { font: inherit; font-weight: 600; color: #fff; background: #1d5f5a; border: 0; border-radius: 6px; padding: .7rem 1.4rem; cursor: pointer; }
button:focus-visible { outline: 3px solid #8fc7c1; }
</style>
</head>
<body><main><h1>${title}</h1><p>${text}</p>${form}</main></body>
</html>`;
}
