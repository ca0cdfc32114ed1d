import { mount } from 'svelte'
import { CHART_STYLE } from '../../report/chart-style.ts'
import Embed from './embed.svelte'
import '../style/base.css'

const style = document.createElement('style')
style.textContent = CHART_STYLE
document.head.append(style)

const target = document.getElementById('app')
if (target) mount(Embed, { target })
