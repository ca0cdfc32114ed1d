import { mount } from 'svelte'
import { CHART_STYLE } from '../report/chart-style.ts'
import App from './app.svelte'
import './style/base.css'
import './style/print.css'

// Charts are drawn by the report's functions and wear its style, here and in exports.
const style = document.createElement('style')
style.textContent = CHART_STYLE
document.head.append(style)

const target = document.getElementById('app')
if (target) mount(App, { target })

// Once loaded, the page works without a network; hosts that allow no service worker go without.
if ('serviceWorker' in navigator)
  addEventListener('load', () => void navigator.serviceWorker.register('sw.js').catch(() => null))
